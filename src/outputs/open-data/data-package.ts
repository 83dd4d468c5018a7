/** The tables described as a Frictionless Data Package (version 1 of the standard). */
import type { Catalogue, DataFile, TableFiles } from './catalogue.ts';
import { DATA_VERSION, RELEASES } from './releases.ts';
import { tableOfRecords, type Field, type Table } from './table.ts';

/** SPDX-like id of a licence, if its address contains it. */
function licenceName(url: string): string {
  const match = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url);
  if (match) return `CC-${(match[1] ?? '').toUpperCase()}-${match[2]}`;
  return /publicdomain\/zero/.test(url) ? 'CC0-1.0' : 'other-open';
}

const toField = ({ name, title, type, format, description, constraints }: Field) => ({
  name,
  title,
  type,
  ...(format && { format }),
  ...(description && { description }),
  ...(constraints && { constraints }),
});

/**
 * The Table Schema of a table; a reference to itself has the form of the standard.
 * @param tables all tables, which it may refer to
 */
export function tableSchema(table: Table, tables: readonly Table[]) {
  const foreignKeys = table.foreignKeys.flatMap(({ field, refers }) => {
    const target = tableOfRecords(tables, refers)?.name;
    if (target === undefined) return [];
    const resource = target === table.name ? '' : target;
    return [{ fields: field, reference: { resource, fields: 'id' } }];
  });
  return {
    fields: table.fields.map(toField),
    primaryKey: table.primaryKey,
    missingValues: [''],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const fileProperties = ({ name, title, description, ...file }: DataFile) => ({
  title,
  description,
  path: name,
  format: file.format,
  mediatype: file.mediaType,
  ...(file.format !== 'zip' && { encoding: 'utf-8' }),
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
});

const DIALECT = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

/**
 * `datapackage.json`
 * @param bulk files that are no tables; none in the package inside the archive of the tables
 */
export function dataPackage(
  tables: readonly TableFiles[],
  bulk: readonly DataFile[],
  catalogue: Catalogue,
): object {
  const { licence } = catalogue;
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/data-package.json',
    profile: bulk.length > 0 ? 'data-package' : 'tabular-data-package',
    name: 'minh-bach',
    id: catalogue.fileUrl('datapackage.json'),
    title: catalogue.title,
    description: catalogue.description,
    homepage: catalogue.pageUrl,
    version: DATA_VERSION,
    created: `${catalogue.modified}T00:00:00+07:00`,
    licenses: [{ name: licenceName(licence.url), path: licence.url, title: licence.name }],
    sources: [{ title: catalogue.publisher, path: catalogue.siteUrl }],
    contributors: [{ title: catalogue.publisher, role: 'publisher' }],
    keywords: ['công khai', 'văn bản', 'tiếp công dân', 'dân vận khéo', catalogue.province],
    resources: [
      ...tables.map(({ table, csv }) => ({
        profile: 'tabular-data-resource',
        name: table.name,
        ...fileProperties(csv),
        dialect: DIALECT,
        schema: tableSchema(
          table,
          tables.map((one) => one.table),
        ),
      })),
      ...bulk.map((file) => ({
        profile: 'data-resource',
        name: file.name.replace('.', '-'),
        ...fileProperties(file),
      })),
    ],
    changelog: RELEASES,
  };
}
