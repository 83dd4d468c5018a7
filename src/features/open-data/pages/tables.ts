/** Every table of the open data: those of each concept, in the order of the manifests. */
import type { Moved } from '#features/address/rules/former.ts';
import type { CollectionName } from '#features/concepts.ts';
import { mapFeatures } from '#features/index.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import type { RecordRow } from '#outputs/open-data/record-tables.ts';
import type { Table } from '#outputs/open-data/table.ts';
import { readBody } from '#site/body.ts';
import { records } from '#site/collection.ts';
import { SITE_PARTS } from '#site/features.ts';

/** The tables whose rows come from queries, by name. */
const QUERIED = new Map(Object.values(SITE_PARTS).flatMap(({ tables }) => Object.entries(tables)));

/** What all tables are made by. */
const SPECS = mapFeatures(({ openData }) => openData ?? []).flat();

/** The names of all files of tables, without extension. */
export const tableFileNames = (): string[] => SPECS.map(({ file }) => file);

/**
 * Until 29/11/2026 the files had the English ids as names. Servers that can redirect do so; a host
 * that serves files alone (GitHub Pages) answers 404, since programs would read a page in place of
 * a table as a broken table.
 */
export const formerDataFiles = (): Moved[] =>
  SPECS.flatMap(({ name, file }) =>
    ['csv', 'json'].map((format) => ({
      from: `${DATA_PATH}${name}.${format}`,
      to: `${DATA_PATH}${file}.${format}`,
      alone: true as const,
    })),
  );

const rowsOf = async <C extends CollectionName>(collection: C): Promise<RecordRow<C>[]> =>
  (await records(collection)).map(({ id, data }) => ({
    id,
    data,
    get body() {
      return readBody(collection, id);
    },
  }));

/** @throws Error for a table that is made neither of records nor by a query */
function queried(name: string): Promise<Table> {
  const table = QUERIED.get(name);
  if (!table) throw new Error(`open data: no query makes the rows of “${name}”`);
  return table();
}

export async function allTables(): Promise<readonly Table[]> {
  const ofFeatures = mapFeatures(async ({ collection, openData = [] }) => {
    const rows = await rowsOf(collection);
    return Promise.all(
      openData.map(({ name, ofRecords }) => ofRecords?.(rows, absolute) ?? queried(name)),
    );
  });
  return (await Promise.all(ofFeatures)).flat();
}
