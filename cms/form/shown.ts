/** For Decap's widget of objects, which draws the fields inside one: which of them, and whether at once. */
import { holdsValue, type Field } from './arrange.ts';
import { shownFields } from './shown-fields.ts';
import { plainData } from './record.ts';

/** @param owner the widget @param value the object as Decap keeps it */
export const shownFieldsOf = (owner: object, fields: Iterable<Field>, value: unknown): Field[] =>
  shownFields(owner, [...fields], plainData(value));

export const isFolded = (object: Field, value: unknown): boolean =>
  object.get('collapsed') === true && !holdsValue(plainData(value));
