/** The files with everything at once: all tables in one archive, and the files of the concepts. */
import type { Params } from '#db/pages.ts';
import { query } from '#db/db.ts';
import { deflate, zip } from '#lib/node/zip.ts';
import { TABLES_FILE, licenceText, tablesReadme } from '#outputs/open-data/archive.ts';
import type { DataFile } from '#outputs/open-data/catalogue.ts';
import { dataPackage } from '#outputs/open-data/data-package.ts';
import { DATA_VERSION } from '#outputs/open-data/releases.ts';
import { toCsv } from '#outputs/open-data/table.ts';
import { SITE_PARTS } from '#site/features.ts';
import { site } from '#site/site.ts';
import { bulkOutput } from './bulk-output.ts';
import { catalogue, tableFiles } from './open-data.ts';

/** `tat-ca-bang.zip`: not made again when only a text has changed. */
const tablesArchive = query('archive of tables', async (): Promise<DataFile> => {
  const [tables, about] = await Promise.all([tableFiles(), catalogue()]);
  const { pageUrl: url, modified, licence } = about;
  const terms = { site: site().name, url, modified, licence };
  const readme = tablesReadme(
    terms,
    DATA_VERSION,
    tables.map(({ table }) => table),
  );
  const file = bulkOutput(TABLES_FILE);
  file.write(
    zip([
      ['DOC-TRUOC.txt', deflate(readme)],
      ['GIAY-PHEP.txt', deflate(licenceText(terms))],
      ['datapackage.json', deflate(JSON.stringify(dataPackage(tables, [], about), null, 1))],
      ...tables.map(({ table, csv }) => [csv.name, deflate(toCsv(table))] as const),
    ]),
  );
  return file.end();
});

const OF_CONCEPTS = Object.values(SITE_PARTS).flatMap(({ bulk }) => bulk ?? []);

async function makeFiles(): Promise<readonly DataFile[]> {
  const files = [await tablesArchive()];
  // One concept after the other: each needs much memory.
  for (const { make } of OF_CONCEPTS) files.push(...(await make()));
  return files;
}

/** The files with their sizes and digests. Made once per build. */
export const bulkFiles = query('bulk files', makeFiles);

/** The parameters of the routes of these files. */
export const bulkParams = (): Params[] =>
  [TABLES_FILE, ...OF_CONCEPTS.flatMap(({ files }) => files)].map(({ name }) => {
    const [bulk = '', extension = ''] = name.split('.');
    return { bulk, extension };
  });

/**
 * The file with these parameters.
 * @throws Error where there is none
 */
export async function bulkFile({ bulk, extension }: Params): Promise<DataFile> {
  const name = `${bulk ?? ''}.${extension ?? ''}`;
  const file = (await bulkFiles()).find((one) => one.name === name);
  if (!file) throw new Error(`Không có tệp ${name}`);
  return file;
}
