/**
 * A record whose address follows from its fields moves when they are corrected: the file takes the new
 * name, and the address that was public stays in `formerIds`, so that it leads on. Pure; the patched
 * parts of Decap, the check before saving and the form ask here.
 */
import { entrySlug, isNamedByFields, type SlugSettings } from './slug.ts';

export interface Standing {
  /** Decap's name of a record: its public one, or, before it is public, that of its first save. */
  readonly slug: string;
  readonly isPublic: boolean;
}

const FILE = /([^/]+)(\.[a-z]+)$/;

/** File name without folder and extension. */
export const nameOf = (path: string): string => FILE.exec(path)?.[1] ?? '';

/** The file of another name beside this one. */
export const beside = (path: string, name: string): string =>
  path.replace(FILE, (_file, _old, extension: string) => name + extension);

/** The name the record's fields give it; undefined where names do not follow from fields. */
export const nameByFields = (
  collection: string,
  data: Readonly<Record<string, unknown>>,
  settings: SlugSettings,
): string | undefined =>
  isNamedByFields(collection) ? entrySlug(collection, data, settings) : undefined;

interface Option {
  readonly value: string;
  readonly data: { readonly formerIds?: readonly string[] };
}

/** Choices of a relation with one for a record that is named by a former id: it is still meant. */
export function withFormerOption<T extends Option>(options: readonly T[], value: unknown): T[] {
  const named = options.find((option) => option.value === value);
  const meant = options.find(({ data }) => data.formerIds?.includes(String(value)));
  return named || !meant ? [...options] : [...options, { ...meant, value: String(value) }];
}

/**
 * The former addresses of a record that is saved under `name`: the public one joins them, and the one
 * it has (again) is none.
 */
export function formerIdsAfter(
  formerIds: readonly string[],
  name: string,
  { slug, isPublic }: Standing,
): string[] {
  const all = isPublic ? [...formerIds, slug] : formerIds;
  return [...new Set(all)].filter((id) => id !== name);
}
