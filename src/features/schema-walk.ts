/** Traverses zod schemas, alone or with a record: the only module that depends on zod internals. */
import * as z from 'zod';
import { onceFor } from '#lib/once.ts';
import type { FieldMeta } from './schema-kit.ts';

export type Schema = z.core.$ZodType;
export type FieldPath = readonly PropertyKey[];

interface Definition {
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
}
const definition = (schema: Schema): Definition => schema._zod.def as Definition;

/** Removes one wrapper: optional, default, nullable, readonly or pipe. */
const inner = (schema: Schema): Schema | undefined =>
  definition(schema).innerType ?? definition(schema).in;

/** Returns the schema inside all optional/default/pipe wrappers. */
export function unwrap(schema: Schema): Schema {
  const next = inner(schema);
  return next ? unwrap(next) : schema;
}

/** Returns all meta of a field, including its wrappers; the outermost wins. */
export const fieldMeta: (schema: Schema) => FieldMeta = onceFor((schema) => {
  const next = inner(schema);
  return {
    ...(next ? fieldMeta(next) : {}),
    ...(z.globalRegistry.get(schema) as FieldMeta | undefined),
  };
});

/** May the key be omitted from the front matter? */
export const isOptional = (schema: Schema): boolean =>
  schema._zod.optin === 'optional' || schema._zod.def.type === 'default';

/** Returns the fields of an object schema; undefined for other schemas. */
export const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | undefined =>
  definition(unwrap(schema)).shape;

/** Returns the item schema of a list; undefined for other schemas. */
export const elementOf = (schema: Schema): Schema | undefined => definition(unwrap(schema)).element;

export const mayBeEmptyList = (schema: Schema): boolean =>
  elementOf(schema) !== undefined && z.safeParse(unwrap(schema), []).success;

/** Returns the schema of the value at a key or index. */
function childOf(schema: Schema, key: PropertyKey): Schema | undefined {
  const shape = shapeOf(schema);
  // `__proto__` in a file is treated as any unknown key.
  return shape && Object.hasOwn(shape, key) ? shape[String(key)] : elementOf(schema);
}

/** Returns the schema of each step of a path; undefined from the first unknown step on. */
export function schemasAlong(root: Schema, path: FieldPath): (Schema | undefined)[] {
  let schema: Schema | undefined = root;
  return path.map((key) => (schema = schema && childOf(schema, key)));
}

export const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );

/** Visits every field that has a value, with its meta, parents first. */
export function walkFields(
  schema: Schema,
  value: unknown,
  visit: (meta: FieldMeta, value: unknown, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (value === undefined || value === null) return;
  visit(fieldMeta(schema), value, path);
  const shape = shapeOf(schema);
  const element = elementOf(schema);
  if (shape && typeof value === 'object')
    for (const [key, field] of Object.entries(shape))
      walkFields(field, (value as Record<string, unknown>)[key], visit, [...path, key]);
  if (element && Array.isArray(value))
    value.forEach((item, index) => walkFields(element, item, visit, [...path, index]));
}
