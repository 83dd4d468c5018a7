/** Moves of records in Decap's store: what its patched modules call before and after a save. */
import type { Data } from '#features/form.ts';
import type { State } from './decap.ts';
import { EntryError } from './entry-error.ts';
import { slugSettings } from './site-context.ts';
import { beside, fileName, takenBy, type NamedRecord } from './move.ts';
import { nameByFields } from './slug.ts';

export interface StoredEntry {
  get(key: string): unknown;
}
const entryText = (entry: StoredEntry, key: string): string => String(entry.get(key) ?? '');
const entryData = (entry: StoredEntry): Data => (entry.get('data') as { toJS(): Data }).toJS();

/** Is the record on the site? Decap gives a draft a status, and marks drafts of public records. */
export const isPublic = (entry: StoredEntry): boolean =>
  entry.get('newRecord') !== true && (!entry.get('status') || entry.get('isModification') === true);

/** The new path of an existing record when its fields give it another name than its file's. */
export function movedPath(entry: StoredEntry): string | undefined {
  if (entry.get('newRecord') === true) return undefined;
  const path = entryText(entry, 'path');
  const name = nameByFields(entryText(entry, 'collection'), entryData(entry), slugSettings());
  return name && name !== fileName(path) ? beside(path, name) : undefined;
}

/** The name a record moves to, unless it is already its own. */
export function nameToBeFree(entry: StoredEntry): string | undefined {
  const path = movedPath(entry);
  return path && fileName(path) !== entryText(entry, 'slug') ? fileName(path) : undefined;
}

/** The final name of a published draft; undefined where it is unchanged. */
export const movedName = (entry: StoredEntry): string | undefined => {
  const name = fileName(entryText(entry, 'path'));
  return name === entryText(entry, 'slug') ? undefined : name;
};

const named = (entry: StoredEntry): NamedRecord => {
  const { title, formerIds } = entryData(entry);
  return {
    slug: entryText(entry, 'slug'),
    name: fileName(entryText(entry, 'path')),
    title: String(title ?? ''),
    formerIds: Array.isArray(formerIds) ? formerIds.map(String) : [],
  };
};

/** @throws EntryError where a draft or a redirect occupies the address that a record is saved to */
export function refuseTaken({ entries, editorialWorkflow }: State, entry: StoredEntry): void {
  const collection = entryText(entry, 'collection');
  const isNew = entry.get('newRecord') === true;
  const name = isNew
    ? nameByFields(collection, entryData(entry), slugSettings())
    : nameToBeFree(entry);
  if (!name) return;
  const inCollection = (entities: unknown): StoredEntry[] =>
    [...((entities ?? new Map()) as ReadonlyMap<string, StoredEntry>).values()].filter(
      (other) => other.get('collection') === collection && other.get('data'),
    );
  const listed = new Set((entries.getIn(['pages', collection, 'ids']) ?? []) as Iterable<string>);
  const published = inCollection(entries.getIn(['entities'])).filter((other) =>
    listed.has(entryText(other, 'slug')),
  );
  const drafts = inCollection(editorialWorkflow.getIn(['entities']));
  const own = isNew ? '' : entryText(entry, 'slug');
  const fault = takenBy(name, own, published.map(named), drafts.map(named));
  if (fault) throw new EntryError(fault);
}
