/** Which fields are drawn, and in what order, given the values of their siblings. */
import { holdsValue, type Condition, type Data } from '#features/form.ts';
import { fieldName, type Field } from './arrange.ts';
import { CONDITIONS } from './rules.ts';
import { plainData } from '#cms/kit/entry.ts';

const conditionOf = (field: Field): Condition | undefined => CONDITIONS[String(field.get('rule'))];

/** Why a field that does not apply is still drawn; undefined where it applies. */
export function outOfPlace(field: Field, siblings: Data): string | undefined {
  const condition = conditionOf(field);
  return condition && !condition.applies(siblings) && holdsValue(siblings[fieldName(field)])
    ? `Chỉ dùng khi ${condition.when}.`
    : undefined;
}

/** Moves fields that a later sibling decides on behind it. */
function inOrder<F extends Field>(fields: readonly F[]): F[] {
  const deciding = (field: F): string | undefined => conditionOf(field)?.after;
  const free = fields.filter((field) => !deciding(field));
  return free.flatMap((field) => [
    field,
    ...fields.filter((other) => deciding(other) === fieldName(field)),
  ]);
}

/** By owner: names of fields that had a value while their form was open. */
const heldOnce = new WeakMap<object, Set<string>>();

/**
 * The fields to draw. A cleared field stays while its form is open: the editor may be typing in it.
 * @param owner the component that draws them; the memory lasts as long as it does
 */
export function shownFields<F extends Field>(
  owner: object,
  fields: readonly F[],
  siblings: Data,
): F[] {
  const kept = heldOnce.get(owner) ?? new Set();
  heldOnce.set(owner, kept);
  return inOrder(fields).filter((field) => {
    const name = fieldName(field);
    const applies = conditionOf(field)?.applies(siblings) ?? true;
    if (applies) kept.delete(name);
    else if (holdsValue(siblings[name])) kept.add(name);
    return applies || kept.has(name);
  });
}

/** For Decap's object widget. @param owner the widget @param value the object as Decap stores it */
export const shownFieldsOf = (owner: object, fields: Iterable<Field>, value: unknown): Field[] =>
  shownFields(owner, [...fields], plainData(value));

export const isFolded = (object: Field, value: unknown): boolean =>
  object.get('collapsed') === true && !holdsValue(plainData(value));
