/** The one call of `getCollection`; every other query starts from these lists. */
import { getCollection } from 'astro:content';
import { SETTINGS } from '#lib/node/settings.ts';
import { dateAt } from '#lib/local-date.ts';
import { once, onceBy } from '#lib/once.ts';
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
import { picture } from './pictures.ts';
import { citationsOf, type WithCitations } from './record-loader.ts';

/** Current ids of records that may still be referred to by a former one. */
const allCurrentIds = once(async (): Promise<CurrentIds> => {
  const byCollection = new Map<CollectionName, readonly { id: string; data: unknown }[]>(
    await Promise.all(
      RENAMED.map(async (collection) => [collection, await getCollection(collection)] as const),
    ),
  );
  return currentIds((collection) => byCollection.get(collection) ?? []);
});

/** The current id of the directive with this (perhaps former) id. */
export const currentDirectiveId = async (id: string): Promise<string> =>
  (await allCurrentIds()).get('directives')?.get(id) ?? id;

/**
 * The current photos of a record. Their addresses derive from their bytes, so replacing a photo
 * under the same name changes every page that shows the record.
 */
const photosOf = async (data: unknown): Promise<string> => {
  const { images = [] } = data as { readonly images?: readonly { readonly file: string }[] };
  return (await Promise.all(images.map(async ({ file }) => (await picture(file)).src))).join();
};

const allRecords = onceBy(
  (collection: CollectionName) => collection,
  async (collection) => {
    const [entries, ids] = await Promise.all([getCollection(collection), allCurrentIds()]);
    const list = entries.map(async ({ id, data: before, digest = '' }) => {
      const data = withCurrentIds(SCHEMAS[collection], before, ids);
      // Pages that show it depend on the id it refers to.
      const names = data === before ? '' : `+${JSON.stringify(data)}`;
      return { id, data, digest: `${digest}${names}${await photosOf(data)}` };
    });
    return (await Promise.all(list)).sort((a, b) => (a.id < b.id ? -1 : 1));
  },
);

/** All published records of a collection, sorted by id. */
export const records = <C extends CollectionName>(collection: C): Promise<Entry<C>[]> =>
  allRecords(collection) as Promise<Entry<C>[]>;

const allById = onceBy(
  (collection: CollectionName) => collection,
  async (collection) =>
    new Map((await records(collection)).map((entry) => [entry.id, entry] as const)),
);

/** The same by id. */
export const recordMap = <C extends CollectionName>(
  collection: C,
): Promise<ReadonlyMap<string, Entry<C>>> =>
  allById(collection) as Promise<ReadonlyMap<string, Entry<C>>>;

/** The citations in the bodies of a collection, by the record's id. */
export const bodyCitations = onceBy(
  (collection: CollectionName) => collection,
  async (collection): Promise<ReadonlyMap<string, StoredCitations>> =>
    new Map(
      (await getCollection(collection)).flatMap((entry) => {
        const found = citationsOf(entry as WithCitations);
        return found ? [[entry.id, found] as const] : [];
      }),
    ),
);

/** The day on which the site is built, in Việt Nam. */
export const today = (): string => dateAt(SETTINGS.now);
