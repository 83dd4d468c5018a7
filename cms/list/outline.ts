/**
 * Records in lists, without their texts. The texts of 5,000 documents are 45 MB, which would be
 * transferred, parsed and stored for nothing; opening a record loads it completely.
 */
import { fromJS, is } from 'immutable';
import type { StoredMap } from '#cms/kit/decap.ts';

/** The data of a record without its text. Shared by all lists: never modify it. */
export type Outline = Readonly<Record<string, unknown>>;

/** A file as a backend passes it to Decap's lists: its text, or its outline if already known. */
export interface Loaded {
  readonly file: { readonly path: string; readonly id?: string | null };
  readonly data: string;
  readonly outline?: Outline;
  /** Called with the outline that was read, so that it can be cached. */
  readonly keep?: (outline: Outline) => void;
}

/** An entry as Decap creates it; `partial` is Decap's own flag for an incomplete one. */
interface Entry {
  readonly collection: string;
  readonly slug: string;
  readonly data: Outline;
  readonly partial: boolean;
}

function readOutline<E extends Entry>(entry: E, loaded: Loaded, read: (entry: E) => E): Outline {
  if (loaded.outline) return loaded.outline;
  const { body: _, ...outline } = read(entry).data;
  loaded.keep?.(outline);
  return outline;
}

/** @param read Decap's parser for the text of the entry */
export const outlineEntries = <E extends Entry>(
  entries: readonly E[],
  loaded: readonly Loaded[],
  read: (entry: E) => E,
): E[] =>
  entries.map((entry, index) => {
    const source = loaded[index];
    if (!source) return entry;
    const data = readOutline(entry, source, read);
    return { ...entry, data, raw: '', partial: true };
  });

/** The outline a stored entry was created from. */
const madeOf = new WeakMap<StoredMap, Outline>();

/** The data of a stored record as plain values, without its text. */
export function outlineOf(stored: StoredMap): Outline {
  const known = madeOf.get(stored);
  if (known) return known;
  const { body: _, ...outline } = (stored.get('data') as StoredMap).toJS();
  madeOf.set(stored, outline);
  return outline;
}

function isSameRecord(stored: StoredMap, { data, partial }: Entry): boolean {
  if (!partial || !stored.has('data')) return false;
  if (stored.get('partial') === true) return madeOf.get(stored) === data;
  return is((stored.get('data') as StoredMap).delete('body'), fromJS(data));
}

/**
 * A listed entry for Decap's store. A stored entry stays while its content is the same: nothing is
 * redrawn, and an opened record keeps its text.
 */
export function storedEntry(entries: StoredMap, entry: Entry): StoredMap {
  const before = entries.getIn(['entities', `${entry.collection}.${entry.slug}`]) as
    StoredMap | undefined;
  if (before && isSameRecord(before, entry))
    return before.get('isFetching') === true ? before.set('isFetching', false) : before;
  const stored = fromJS({ ...entry, isFetching: false }) as StoredMap;
  if (entry.partial) madeOf.set(stored, entry.data);
  return stored;
}
