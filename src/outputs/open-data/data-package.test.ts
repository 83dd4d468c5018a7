import { describe, expect, it } from 'vitest';
import { TABLES_FILE, licenceText, tablesReadme } from './archive.ts';
import type { Catalogue, TableFiles } from './catalogue.ts';
import { dataPackage, tableSchema } from './data-package.ts';
import { dataset } from './dataset.ts';
import { dcat } from './dcat.ts';
import { column, toTable } from './table.ts';

const catalogue: Catalogue = {
  title: 'Dữ liệu mở',
  description: 'Mô tả',
  province: 'Vĩnh Long',
  publisher: 'UBND tỉnh',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
  pageUrl: 'https://example.vn/du-lieu/',
  siteUrl: 'https://example.vn/',
  contactUrl: 'https://example.vn/hoi-dap/',
  email: undefined,
  modified: '2026-11-23',
  fileUrl: (file) => `https://example.vn/du-lieu/${file}`,
};
const documents = toTable(
  {
    name: 'directives',
    file: 'van-ban',
    title: 'Văn bản',
    description: 'Mọi văn bản.',
    records: 'directives',
    primaryKey: ['id'],
    columns: [column('replaces', 'Thay thế', () => '', { refers: 'directives' })],
  },
  [],
  (path) => path,
);
const table = toTable(
  {
    name: 'relations',
    file: 'quan-he-van-ban',
    title: 'Quan hệ giữa các văn bản',
    description: 'Mỗi quan hệ một dòng.',
    primaryKey: ['from', 'to'],
    columns: [
      column('from', 'Văn bản', () => '', { refers: 'directives' }),
      column('agency', 'Cơ quan', () => '', { refers: 'agencies' }),
    ],
  },
  [],
  (path) => path,
);
const file = (format: string, mediaType: string) => ({
  name: `quan-he-van-ban.${format}`,
  title: table.title,
  description: table.description,
  format,
  mediaType,
  bytes: 7,
  sha256: 'cd',
});
const relations: TableFiles = {
  table,
  csv: file('csv', 'text/csv'),
  json: file('json', 'application/json'),
};
const zip = { ...TABLES_FILE, bytes: 12, sha256: 'ab' };

describe('dataPackage', () => {
  it('is what Frictionless calls a tabular data package when there are only tables', () => {
    expect(dataPackage([relations], [], catalogue)).toMatchObject({
      profile: 'tabular-data-package',
      licenses: [{ name: 'CC-BY-4.0' }],
      resources: [
        {
          profile: 'tabular-data-resource',
          name: 'relations',
          path: 'quan-he-van-ban.csv',
          encoding: 'utf-8',
          bytes: 7,
          hash: 'sha256:cd',
        },
      ],
    });
  });

  it('names the files with everything at once, their size and digest', () => {
    expect(dataPackage([relations], [zip], catalogue)).toMatchObject({
      profile: 'data-package',
      resources: [
        { path: 'quan-he-van-ban.csv' },
        { name: 'tat-ca-bang-zip', path: 'tat-ca-bang.zip', bytes: 12, hash: 'sha256:ab' },
      ],
    });
  });

  it.each([
    ['https://creativecommons.org/licenses/by-sa/3.0/', 'CC-BY-SA-3.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['https://example.vn/giay-phep', 'other-open'],
  ])('knows the licence at %s', (url, name) => {
    const other = { ...catalogue, licence: { name: 'Giấy phép', url } };
    expect(dataPackage([relations], [], other)).toMatchObject({ licenses: [{ name }] });
  });

  it('ties tables together, those that are there', () => {
    const tables = [documents, table];
    expect(tableSchema(table, tables).foreignKeys).toEqual([
      { fields: 'from', reference: { resource: 'directives', fields: 'id' } },
    ]);
    expect(tableSchema(documents, tables).foreignKeys).toEqual([
      { fields: 'replaces', reference: { resource: '', fields: 'id' } },
    ]);
  });
});

describe('dcat', () => {
  const datasetOf = (about: Catalogue) =>
    (dcat([relations], [zip], about) as { 'dcat:dataset': Record<string, unknown> })[
      'dcat:dataset'
    ];

  it('names every file with its size', () => {
    const distributions = datasetOf(catalogue)['dcat:distribution'] as Record<string, unknown>[];
    expect(
      distributions.map((one) => [one['@id'], (one['dcat:byteSize'] as object as never)['@value']]),
    ).toEqual([
      ['https://example.vn/du-lieu/quan-he-van-ban.csv', '7'],
      ['https://example.vn/du-lieu/quan-he-van-ban.json', '7'],
      ['https://example.vn/du-lieu/tat-ca-bang.zip', '12'],
    ]);
  });

  it('always says whom to ask, by letter too where there is an address', () => {
    const url = { 'vcard:hasURL': { '@id': 'https://example.vn/hoi-dap/' } };
    expect(datasetOf(catalogue)['dcat:contactPoint']).toMatchObject(url);
    expect(datasetOf(catalogue)['dcat:contactPoint']).not.toHaveProperty('vcard:hasEmail');
    expect(datasetOf({ ...catalogue, email: 'a@example.vn' })['dcat:contactPoint']).toMatchObject({
      ...url,
      'vcard:hasEmail': { '@id': 'mailto:a@example.vn' },
    });
  });
});

it('search engines get each table once, and of the large files', () => {
  expect(dataset([relations], [zip], catalogue)).toMatchObject({
    distribution: [
      { encodingFormat: 'text/csv', contentSize: '7 B' },
      { encodingFormat: 'application/zip', sha256: 'ab' },
    ],
  });
});

describe('the words in the archive of the tables', () => {
  const about = { ...catalogue, site: 'Minh Bạch', url: catalogue.pageUrl };

  it('name every table, the version and how to name the source', () => {
    const text = tablesReadme(about, '1.2.0', [table]);
    expect(text).toContain('bản 1.2.0');
    expect(text).toContain('quan-he-van-ban.csv\n  Quan hệ giữa các văn bản.');
    expect(licenceText(about)).toContain(
      'Minh Bạch, https://example.vn/du-lieu/, dữ liệu ngày 2026-11-23',
    );
  });
});
