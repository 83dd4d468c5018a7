/** Walking a record along its schema: which field is where, and what the form calls it. */
import type * as z from 'zod';
import { FILE_SCHEMAS, isFileName, SCHEMAS } from '#domain/schemas.ts';
import { fieldMeta, unwrap, type FieldMeta } from '#domain/schema-kit.ts';
import type { ContentRecord, FieldPath } from '#scripts/content-tree.ts';

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
}

const definition = (schema: z.core.$ZodType): Definition =>
  unwrap(schema)._zod.def as unknown as Definition;

/** The schema of a record. */
export const schemaOf = ({ collection }: Pick<ContentRecord, 'collection'>): z.ZodObject =>
  isFileName(collection) ? FILE_SCHEMAS[collection] : SCHEMAS[collection];

/** The schema of the value below a key or an index. */
const child = (schema: z.core.$ZodType, segment: PropertyKey): z.core.$ZodType | undefined => {
  const { shape, element } = definition(schema);
  // `__proto__` in a file is a key like any other, and no key of ours.
  return shape && Object.hasOwn(shape, segment) ? shape[String(segment)] : element;
};

/** The keys that may stand at that place; none where no object is expected. */
export function knownKeys(root: z.core.$ZodType, path: FieldPath): string[] {
  let schema: z.core.$ZodType | undefined = root;
  for (const segment of path) schema = schema && child(schema, segment);
  return schema ? Object.keys(definition(schema).shape ?? {}) : [];
}

/** What the form calls the deepest labelled field on the way. */
export function fieldLabel(root: z.core.$ZodType, path: FieldPath): string | undefined {
  let schema: z.core.$ZodType | undefined = root;
  let label: string | undefined;
  for (const segment of path) {
    schema = schema && child(schema, segment);
    label = (schema && fieldMeta(schema).label) ?? label;
  }
  return label;
}

/** `relations[0].to` */
export const fieldKey = (path: FieldPath): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text ? `${text}.${String(segment)}` : String(segment);
  }, '');

/** The value at that path, or undefined. */
export const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, segment) => (value as Record<PropertyKey, unknown> | null | undefined)?.[segment],
    data,
  );

/** Visits every field that has a value, with its meta, parents first. */
export function walkFields(
  schema: z.core.$ZodType,
  value: unknown,
  visit: (meta: FieldMeta, value: unknown, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (value === undefined || value === null) return;
  visit(fieldMeta(schema), value, path);
  const { shape, element } = definition(schema);
  if (shape && typeof value === 'object')
    for (const [key, field] of Object.entries(shape))
      walkFields(field, (value as Record<string, unknown>)[key], visit, [...path, key]);
  if (element && Array.isArray(value))
    value.forEach((item, index) => walkFields(element, item, visit, [...path, index]));
}
