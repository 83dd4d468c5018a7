/** The tables of the open data, their files, and the data of the catalogues. */
import { hash } from 'node:crypto';
import { pathOf } from '#features/concepts.ts';
import type { Catalogue, DataFile, TableFiles } from '#outputs/open-data/catalogue.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import { toCsv, toJson, type Table } from '#outputs/open-data/table.ts';
import { allTables } from './tables.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { index, query } from '#db/db.ts';
import { DATA } from '#features/open-data/labels.ts';
import { publisherName } from '#features/agency/pages/agencies.ts';
import { lastChange } from '#features/log/pages.ts';
import { site } from '#site/site.ts';

function dataFile(table: Table, format: 'csv' | 'json'): DataFile {
  const text = Buffer.from(format === 'csv' ? toCsv(table) : toJson(table));
  return {
    name: `${table.file}.${format}`,
    title: table.title,
    description: table.description,
    format,
    mediaType: format === 'csv' ? 'text/csv' : 'application/json',
    bytes: text.length,
    sha256: hash('sha256', text),
  };
}

/** The tables by the name of their files, in the order of the page. */
const tables = index<Table>(
  'tables',
  async () => new Map((await allTables()).map((table) => [table.file, table] as const)),
);

/**
 * The table with that file name.
 * @throws Error where there is none
 */
export async function tableAt(file: string | undefined): Promise<Table> {
  const table = (await tables()).get(file ?? '');
  if (!table) throw new Error(`Không có bảng “${file ?? ''}”`);
  return table;
}

const filesOfTable = query('files of a table', async (file: string) => {
  const table = await tableAt(file);
  return { csv: dataFile(table, 'csv'), json: dataFile(table, 'json') };
});

/** Every table of the open data with its two files, in the order of the page. */
export async function tableFiles(): Promise<readonly TableFiles[]> {
  const all = Array.from(await tables(), async ([file, table]) => ({
    table,
    ...(await filesOfTable(file)),
  }));
  return Promise.all(all);
}

export async function catalogue(): Promise<Catalogue> {
  return {
    title: `${DATA.title} – ${site().name}`,
    description: DATA.description,
    province: site().province,
    publisher: await publisherName(),
    licence: site().licence,
    pageUrl: absolute(DATA_PATH),
    siteUrl: absolute('/'),
    contactUrl: absolute(pathOf('feedback')),
    email: site().contact.email,
    modified: (await lastChange()) ?? site().since ?? '2025-07-01',
    fileUrl: (file) => absolute(`${DATA_PATH}${file}`),
  };
}
