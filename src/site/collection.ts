/** The records of the content; every other query starts from these lists. */
import { dateAt } from '#lib/local-date.ts';
import { onceFor } from '#lib/once.ts';
import {
  currentIds,
  withCurrentIds,
  type CurrentIds,
} from '#features/address/rules/current-ids.ts';
import { CONCEPTS, type CollectionName } from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import { RENAMED, SCHEMAS } from '#features/index.ts';
import { KEYS } from '#db/inputs.ts';
import { input, query, TrackedMap } from '#db/db.ts';

type AnyEntry = Entry<CollectionName>;

const idsOf = (collection: CollectionName): readonly string[] =>
  input(KEYS.ids(collection)) as readonly string[];
const fileEntry = (collection: CollectionName, id: string): AnyEntry | undefined =>
  input(KEYS.record(collection, id)) as AnyEntry | undefined;

/** Current ids of records that may still be referred to by a former one. */
const allCurrentIds = query('current ids', (): CurrentIds =>
  currentIds(RENAMED, (collection) =>
    idsOf(collection).flatMap((id) => fileEntry(collection, id) ?? []),
  ),
);

/** The current id of the record with this (perhaps former) id. */
export const currentId = (collection: CollectionName, id: string): string =>
  allCurrentIds().get(collection)?.get(id) ?? id;

/** A record that refers to others by their current ids; undefined where there is none. */
const record = query('record', (name: string, id: string): AnyEntry | undefined => {
  const collection = name as CollectionName;
  const entry = fileEntry(collection, id);
  if (!entry) return undefined;
  const data = withCurrentIds(SCHEMAS[collection], entry.data, allCurrentIds());
  return data === entry.data ? entry : { id, data };
});

const COLLECTION_NAMES = Object.values(CONCEPTS).map(({ collection }) => collection);

const list = query('records', (name: string) => {
  const collection = name as CollectionName;
  return idsOf(collection).flatMap((id) => record(collection, id) ?? []);
});

const byId = onceFor(
  (entries: readonly AnyEntry[]) => new Map(entries.map((entry) => [entry.id, entry] as const)),
);

/** One record is read by itself, not out of the list, which any other changes. */
const maps = new Map(
  COLLECTION_NAMES.map((collection) => [
    collection,
    new TrackedMap(
      () => byId(list(collection)),
      (id) => record(collection, id),
    ),
  ]),
);

export const recordMap = <C extends CollectionName>(
  collection: C,
): Promise<ReadonlyMap<string, Entry<C>>> =>
  Promise.resolve(maps.get(collection) as unknown as ReadonlyMap<string, Entry<C>>);

/** The same as a list, sorted by id. */
export const records = <C extends CollectionName>(collection: C): Promise<readonly Entry<C>[]> =>
  Promise.resolve(list(collection) as unknown as readonly Entry<C>[]);

/**
 * The record of a page.
 * @throws Error where there is none
 */
export async function recordAt<C extends CollectionName>(
  collection: C,
  id: string | undefined,
): Promise<Entry<C>> {
  const entry = (await recordMap(collection)).get(id ?? '');
  if (!entry) throw new Error(`Không có bản ghi ${collection}/${id ?? ''}`);
  return entry;
}

export const publishedIds = (collection: CollectionName): readonly string[] => idsOf(collection);

/** The moment of publication. What reads it is computed again at each publication. */
export const now = (): Date => new Date(input(KEYS.now) as string);
/** Its day in Việt Nam. */
export const today = query('today', (): string => dateAt(now()));
