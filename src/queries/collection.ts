/** The one call of `getCollection`; every other query starts from these lists. */
import { getCollection } from 'astro:content';
import { SETTINGS } from '#lib/settings.ts';
import { dateAt } from '#lib/local-date.ts';
import type { CollectionName } from '#domain/concepts.ts';
import type { Entry } from '#domain/entry.ts';

const lists = new Map<CollectionName, Promise<unknown>>();

/** All published records of a collection, sorted by id. Read once per build. */
export function records<C extends CollectionName>(collection: C): Promise<Entry<C>[]> {
  let list = lists.get(collection) as Promise<Entry<C>[]> | undefined;
  if (!list) {
    list = getCollection(collection).then((entries) =>
      entries
        .map(
          (entry) => ({ id: entry.id, data: entry.data, digest: entry.digest ?? '' }) as Entry<C>,
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    lists.set(collection, list);
  }
  return list;
}

/** The day on which the site is built, in Việt Nam. */
export const today = (): string => dateAt(SETTINGS.now);
