/** Moves of records as Decap's store keeps them: what its patched parts ask before and after a save. */
import { EntryError } from './entry-error.ts';
import { slugSettings } from './site-context.ts';
import { beside, nameByFields, nameOf } from './move.ts';
import { takenBy, type Named } from './taken.ts';

type Data = Readonly<Record<string, unknown>>;

export interface StoredEntry {
  get(key: string): unknown;
}
const textOf = (entry: StoredEntry, key: string): string => String(entry.get(key) ?? '');
const dataOf = (entry: StoredEntry): Data => (entry.get('data') as { toJS(): Data }).toJS();

/** Is the record on the site? Decap gives a draft a state, and says whether it changes what was there. */
export const isPublic = (entry: StoredEntry): boolean =>
  entry.get('newRecord') !== true && (!entry.get('status') || entry.get('isModification') === true);

/** The path that an existing record is saved to when its fields give it another name than its file's. */
export function movedPath(entry: StoredEntry): string | undefined {
  if (entry.get('newRecord') === true) return undefined;
  const path = textOf(entry, 'path');
  const name = nameByFields(textOf(entry, 'collection'), dataOf(entry), slugSettings());
  return name && name !== nameOf(path) ? beside(path, name) : undefined;
}

/** The name a record moves to that is not its own already. */
export function nameToBeFree(entry: StoredEntry): string | undefined {
  const path = movedPath(entry);
  return path && nameOf(path) !== textOf(entry, 'slug') ? nameOf(path) : undefined;
}

/** The name a published draft has in the end; undefined where it is the one it had. */
export const movedName = (entry: StoredEntry): string | undefined => {
  const name = nameOf(textOf(entry, 'path'));
  return name === textOf(entry, 'slug') ? undefined : name;
};

interface StoredEntries {
  getIn(path: readonly string[]): unknown;
}
interface Store {
  readonly entries: StoredEntries;
  readonly editorialWorkflow: StoredEntries;
}
type StoredMap = ReadonlyMap<string, StoredEntry>;

const named = (entry: StoredEntry): Named => {
  const { title, formerIds } = dataOf(entry);
  return {
    slug: textOf(entry, 'slug'),
    name: nameOf(textOf(entry, 'path')),
    title: String(title ?? ''),
    formerIds: Array.isArray(formerIds) ? formerIds.map(String) : [],
  };
};

/** @throws EntryError where a draft stands at the address a record is saved to, or a redirect */
export function refuseTaken({ entries, editorialWorkflow }: Store, entry: StoredEntry): void {
  const collection = textOf(entry, 'collection');
  const isNew = entry.get('newRecord') === true;
  const name = isNew
    ? nameByFields(collection, dataOf(entry), slugSettings())
    : nameToBeFree(entry);
  if (!name) return;
  const inCollection = (entities: unknown): StoredEntry[] =>
    [...((entities ?? new Map()) as StoredMap).values()].filter(
      (other) => other.get('collection') === collection && other.get('data'),
    );
  const listed = new Set((entries.getIn(['pages', collection, 'ids']) ?? []) as Iterable<string>);
  const published = inCollection(entries.getIn(['entities'])).filter((other) =>
    listed.has(textOf(other, 'slug')),
  );
  const drafts = inCollection(editorialWorkflow.getIn(['entities']));
  const own = isNew ? '' : textOf(entry, 'slug');
  const fault = takenBy(name, own, published.map(named), drafts.map(named));
  if (fault) throw new EntryError(fault);
}
