/**
 * File names of new records. Decap's template language cannot express them (no đ → d, no
 * conditions, no limit: a title of 250 letters ends in ENAMETOOLONG), so the bundle calls this.
 */
import { EntryError } from './entry-error.ts';
import type { Data, SlugSettings } from '#features/form.ts';
import { formOf } from '#features/index.ts';

/** The file name (without extension) of a record, or undefined for an unknown collection. */
export const entrySlug = (
  collection: string,
  data: Data,
  settings: SlugSettings,
): string | undefined => formOf(collection)?.naming.slug(data, settings) || undefined;

/** The name that follows from the record's fields; undefined where names do not follow so. */
export const nameByFields = (
  collection: string,
  data: Data,
  settings: SlugSettings,
): string | undefined =>
  formOf(collection)?.naming.follows ? entrySlug(collection, data, settings) : undefined;

/**
 * The name to try when `slug` is taken, `attempt` from 1.
 * @throws Error in Vietnamese where a second record of that name would be a duplicate
 */
export function nextSlug(collection: string, slug: string, attempt: number): string {
  const fault = formOf(collection)?.naming.taken;
  if (fault) throw new EntryError(`${fault} (${slug}). Hãy mở bản ghi đó để sửa.`);
  return `${slug}-${attempt + 1}`;
}
