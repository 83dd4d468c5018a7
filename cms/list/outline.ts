/**
 * Records as lists hold them: without their texts. Of 5,000 documents the texts are 45 MB, which
 * would travel, be read and be kept for nothing; who opens a record gets it whole.
 */
import { fromJS, is, type Map as ImmutableMap } from 'immutable';

/** What stands in a record besides its text. Shared by all who list: never to be changed. */
export type Outline = Readonly<Record<string, unknown>>;

/** A file as a backend hands it to Decap's lists: its text, or what is known of it already. */
export interface Loaded {
  readonly file: { readonly path: string; readonly id?: string | null };
  readonly data: string;
  readonly outline?: Outline;
  /** Told what was read, so that it need not be read again. */
  readonly keep?: (outline: Outline) => void;
}

/** An entry as Decap makes it; `partial` is its own word for one that is not all there. */
interface Entry {
  readonly collection: string;
  readonly slug: string;
  readonly data: Outline;
  readonly partial: boolean;
}
type Stored = ImmutableMap<string, unknown>;

function readOutline<E extends Entry>(entry: E, loaded: Loaded, read: (entry: E) => E): Outline {
  if (loaded.outline) return loaded.outline;
  const { body: _, ...outline } = read(entry).data;
  loaded.keep?.(outline);
  return outline;
}

/** @param read Decap's reading of the text that the entry holds */
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

/** Which outline a stored entry was made of. */
const madeOf = new WeakMap<Stored, Outline>();

function isSameRecord(stored: Stored, { data, partial }: Entry): boolean {
  if (!partial || !stored.has('data')) return false;
  if (stored.get('partial') === true) return madeOf.get(stored) === data;
  return is((stored.get('data') as Stored).delete('body'), fromJS(data));
}

/**
 * A listed entry for Decap's store. What stands there stays while it says the same: nothing is
 * drawn anew, and a record that was opened keeps its text.
 */
export function storedEntry(entries: Stored, entry: Entry): Stored {
  const before = entries.getIn(['entities', `${entry.collection}.${entry.slug}`]) as
    Stored | undefined;
  if (before && isSameRecord(before, entry))
    return before.get('isFetching') === true ? before.set('isFetching', false) : before;
  const stored = fromJS({ ...entry, isFetching: false }) as Stored;
  if (entry.partial) madeOf.set(stored, entry.data);
  return stored;
}
