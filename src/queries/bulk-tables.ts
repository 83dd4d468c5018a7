/** All tables in one archive: a data package that stands on its own. */
import { BULK_FILES, licenceText, tablesReadme } from '#domain/open-data/archive.ts';
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { DATA_VERSION } from '#domain/open-data/releases.ts';
import { dataPackage } from '#domain/open-data/data-package.ts';
import { toCsv } from '#domain/open-data/table.ts';
import { deflate, ZipWriter } from '#lib/node/zip.ts';
import { bulkOutput } from './bulk-output.ts';
import { catalogue, tableFiles } from './open-data.ts';
import { site } from './site.ts';

/** `tat-ca-bang.zip` */
export async function tablesArchive(): Promise<DataFile> {
  const [tables, about] = await Promise.all([tableFiles(), catalogue()]);
  const { pageUrl: url, modified, licence } = about;
  const terms = { site: site.name, url, modified, licence };
  const file = bulkOutput(BULK_FILES.tables);
  const zip = new ZipWriter(file.write);
  const add = async (name: string, text: string) => {
    zip.add(name, await deflate(text));
  };
  await add(
    'DOC-TRUOC.txt',
    tablesReadme(
      terms,
      DATA_VERSION,
      tables.map(({ table }) => table),
    ),
  );
  await add('GIAY-PHEP.txt', licenceText(terms));
  await add('datapackage.json', JSON.stringify(dataPackage(tables, [], about), null, 1));
  for (const { table, csv } of tables) await add(csv.name, toCsv(table));
  zip.end();
  return file.end();
}
