/** Finds the schema of a record's field, and its label in the form. */
import type * as z from 'zod';
import { FILE_SCHEMAS, isFileName, SCHEMAS } from '#features/index.ts';
import {
  fieldMeta,
  schemasAlong,
  shapeOf,
  type FieldPath,
  type Schema,
} from '#features/schema-walk.ts';
import type { ContentRecord } from './content-tree.ts';

export const schemaOf = ({ collection }: Pick<ContentRecord, 'collection'>): z.ZodObject =>
  isFileName(collection) ? FILE_SCHEMAS[collection] : SCHEMAS[collection];

/** The keys allowed at that path; none where no object is expected. */
export function knownKeys(root: Schema, path: FieldPath): string[] {
  const schema = path.length > 0 ? schemasAlong(root, path).at(-1) : root;
  return Object.keys((schema && shapeOf(schema)) ?? {});
}

export const fieldLabel = (root: Schema, path: FieldPath): string | undefined =>
  schemasAlong(root, path)
    .map((schema) => schema && fieldMeta(schema).label)
    .findLast((label) => label !== undefined);

/** `relations[0].to` */
export const fieldKey = (path: FieldPath): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text ? `${text}.${String(segment)}` : String(segment);
  }, '');
