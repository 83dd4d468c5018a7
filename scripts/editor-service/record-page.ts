/** Where a record is in the content, and on the site. */
import type { CollectionName, Concept } from '#features/concepts.ts';
import { formOf } from '#features/index.ts';
import { ID } from '#features/schema-kit.ts';

type Data = Readonly<Record<string, unknown>>;

export const isRecordId = (id: string): boolean => ID.test(id) && id.length <= 200;

/** The path of its file below the content folder. */
export const fileOf = ({ collection, extension }: Concept, id: string): string =>
  `${collection}/${id}.${extension}`;

/**
 * The address, below the base path, of the page that shows a record.
 * @returns undefined where none does, or where a field that the address needs is missing
 */
export function addressOf({ collection, path }: Concept, id: string, data: Data) {
  if (path === undefined) return undefined;
  const names: Data = { ...data, slug: id };
  const template = (formOf(collection as CollectionName)?.page ?? '{{slug}}/').split(/\{\{|\}\}/);
  const parts = template.map((part, at) => (at % 2 === 0 ? part : names[part]));
  return parts.every((part, at) => at % 2 === 0 || (typeof part === 'string' && isRecordId(part)))
    ? `/${path}/${parts.join('')}`
    : undefined;
}
