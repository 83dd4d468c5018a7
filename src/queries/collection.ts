/** The one call of `getCollection`; every other query starts from these lists. */
import { getCollection } from 'astro:content';
import { SETTINGS } from '#lib/node/settings.ts';
import { dateAt } from '#lib/local-date.ts';
import {
  currentIds,
  RENAMED,
  withCurrentIds,
  type CurrentIds,
} from '#domain/address/current-ids.ts';
import type { CollectionName } from '#domain/concepts.ts';
import type { StoredCitations } from '#domain/directive/citations/stored.ts';
import type { Entry } from '#domain/entry.ts';
import { SCHEMAS } from '#domain/schemas.ts';
import { citationsOf, type WithCitations } from './record-loader.ts';

let renamed: Promise<CurrentIds> | undefined;

/** Today's ids of what records may still name by a former one. Read once per build. */
const allCurrentIds = (): Promise<CurrentIds> =>
  (renamed ??= Promise.all(
    RENAMED.map(async (collection) => [collection, await getCollection(collection)] as const),
  ).then((stored) => {
    const byCollection = new Map<CollectionName, readonly { id: string; data: unknown }[]>(stored);
    return currentIds((collection) => byCollection.get(collection) ?? []);
  }));

/** The id that the directive of this (perhaps former) id has today. */
export const currentDirectiveId = async (id: string): Promise<string> =>
  (await allCurrentIds()).get('directives')?.get(id) ?? id;

const lists = new Map<CollectionName, Promise<unknown>>();

/** All published records of a collection, sorted by id. Read once per build. */
export function records<C extends CollectionName>(collection: C): Promise<Entry<C>[]> {
  let list = lists.get(collection) as Promise<Entry<C>[]> | undefined;
  if (!list) {
    const stored = Promise.all([getCollection(collection), allCurrentIds()]);
    list = stored.then(([entries, ids]) =>
      entries
        .map(({ id, data: before, digest = '' }) => {
          const data = withCurrentIds(SCHEMAS[collection], before, ids);
          // Pages that show it change with the address it names.
          const names = data === before ? '' : `+${JSON.stringify(data)}`;
          return { id, data, digest: `${digest}${names}` } as Entry<C>;
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    lists.set(collection, list);
  }
  return list;
}

const citations = new Map<CollectionName, Promise<ReadonlyMap<string, StoredCitations>>>();

/** What the bodies of a collection cite, by the record's id. Read once per build. */
export function bodyCitations(
  collection: CollectionName,
): Promise<ReadonlyMap<string, StoredCitations>> {
  const known = citations.get(collection);
  if (known) return known;
  const made = getCollection(collection).then(
    (entries) =>
      new Map(
        entries.flatMap((entry) => {
          const found = citationsOf(entry as WithCitations);
          return found ? [[entry.id, found] as const] : [];
        }),
      ),
  );
  citations.set(collection, made);
  return made;
}

/** The day on which the site is built, in Việt Nam. */
export const today = (): string => dateAt(SETTINGS.now);
