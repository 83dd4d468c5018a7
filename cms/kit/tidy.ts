/**
 * Decap's form state → what a file may contain. Decap keeps emptied fields as '', null, [] or {}
 * and untouched switches as false; the strict schemas require such keys to be left out.
 */
import type * as z from 'zod';
import { elementOf, isOptional, shapeOf, unwrap, type Schema } from '#features/schema-walk.ts';
import { normaliseText } from '#lib/normalise-text.ts';

/** An optional empty list: usually it means nothing, in a few rules it means "none". */
type EmptyLists = 'drop' | 'keep';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'number' && Number.isNaN(value)) ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** NFC, no soft hyphens; one-line texts lose outer whitespace. A `Date` becomes a day string. */
function tidyScalar(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? normaliseText(value).trim() : value;
}

function tidyValue(schema: Schema, value: unknown, lists: EmptyLists): unknown {
  const element = elementOf(schema);
  if (element && Array.isArray(value))
    return value.map((item) => tidyValue(element, item, lists)).filter((item) => !isEmpty(item));
  if (shapeOf(schema) && isRecord(value))
    return tidyRecord(unwrap(schema) as z.ZodObject, value, lists);
  return tidyScalar(value);
}

/**
 * Leaves out empty values, in the schema's order; a list required in the file becomes `[]`, as
 * `weekendsWorked` of a year without any. Keys unknown to the schema are kept at the end, so that
 * it can report them.
 */
export function tidyRecord(
  schema: z.ZodObject,
  data: Readonly<Record<string, unknown>>,
  emptyLists: EmptyLists = 'drop',
): Record<string, unknown> {
  const tidied: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape) as [string, Schema][]) {
    const value = tidyValue(field, data[key], emptyLists);
    const optional = isOptional(field);
    if (isEmpty(value)) {
      const said = emptyLists === 'keep' && Array.isArray(data[key]);
      if (elementOf(field) && (!optional || said)) tidied[key] = [];
    } else if (!(value === false && optional)) tidied[key] = value;
  }
  for (const [key, value] of Object.entries(data))
    if (!(key in schema.shape) && !isEmpty(value)) tidied[key] = value;
  return tidied;
}
