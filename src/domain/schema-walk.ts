/** Walking a zod schema, alone or along a record: the only place that knows how zod keeps it. */
import * as z from 'zod';
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

/** Below optional, default, nullable, readonly or pipe, one layer. */
const inner = (schema: Schema): Schema | undefined =>
  definition(schema).innerType ?? definition(schema).in;

/** The schema below every optional/default/pipe wrapper. */
export function unwrap(schema: Schema): Schema {
  const next = inner(schema);
  return next ? unwrap(next) : schema;
}

/** All meta of a field, wrappers included; the outermost wins. */
export function fieldMeta(schema: Schema): FieldMeta {
  const next = inner(schema);
  return {
    ...(next ? fieldMeta(next) : {}),
    ...(z.globalRegistry.get(schema) as FieldMeta | undefined),
  };
}

/** May the key be left out of the front matter? */
export const isOptional = (schema: Schema): boolean =>
  schema._zod.optin === 'optional' || schema._zod.def.type === 'default';

/** The fields of an object; undefined of anything else. */
export const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | undefined =>
  definition(unwrap(schema)).shape;

/** What the items of a list are; undefined of anything else. */
export const elementOf = (schema: Schema): Schema | undefined => definition(unwrap(schema)).element;

/** A list that needs no item. */
export const mayBeEmptyList = (schema: Schema): boolean =>
  elementOf(schema) !== undefined && z.safeParse(unwrap(schema), []).success;

/** The schema of the value below a key or an index. */
export function childOf(schema: Schema, key: PropertyKey): Schema | undefined {
  const shape = shapeOf(schema);
  // `__proto__` in a file is a key like any other, and no key of ours.
  return shape && Object.hasOwn(shape, key) ? shape[String(key)] : elementOf(schema);
}

/** The schema of each step of a path; undefined from the first step that it does not know. */
export function schemasAlong(root: Schema, path: FieldPath): (Schema | undefined)[] {
  let schema: Schema | undefined = root;
  return path.map((key) => (schema = schema && childOf(schema, key)));
}

/** The value at that path, or undefined. */
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
