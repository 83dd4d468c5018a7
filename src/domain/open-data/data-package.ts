/** The tables described: Frictionless Tabular Data Package (v1) and DCAT, for people and catalogues. */
import type { BulkFile } from './archive.ts';
import type { Field, Table } from './table.ts';

export interface Catalogue {
  readonly title: string;
  readonly description: string;
  readonly province: string;
  readonly publisher: string;
  readonly licence: { name: string; url: string };
  /** Full address of the open data page and of the site. */
  readonly pageUrl: string;
  readonly siteUrl: string;
  readonly email: string | undefined;
  /** The day the youngest record was published or changed. */
  readonly modified: string;
  readonly fileUrl: (file: string) => string;
}

/** Raised when a column is added; a column that is removed or renamed raises the first number. */
export const DATA_VERSION = '1.1.0';

/** SPDX-like id of a licence, where its address tells it. */
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

/** The Table Schema of a table; a table that refers to itself does so as the standard says. */
export const tableSchema = ({ name, fields, primaryKey, foreignKeys }: Table) => ({
  fields: fields.map(toField),
  primaryKey: [...primaryKey],
  missingValues: [''],
  ...(foreignKeys.length > 0 && {
    foreignKeys: foreignKeys.map(({ field, refers }) => ({
      fields: field,
      reference: { resource: refers === name ? '' : refers, fields: 'id' },
    })),
  }),
});

/** A file that is no table, with what proves that a download is whole. */
const bulkResource = ({
  name,
  title,
  description,
  format,
  mediaType,
  bytes,
  sha256,
}: BulkFile) => ({
  profile: 'data-resource',
  name: name.replace('.', '-'),
  title,
  description,
  path: name,
  format,
  mediatype: mediaType,
  ...(format === 'jsonl' && { encoding: 'utf-8' }),
  bytes,
  hash: `sha256:${sha256}`,
});

/** `datapackage.json` */
export function dataPackage(
  tables: readonly Table[],
  bulk: readonly BulkFile[],
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
      ...tables.map((table) => ({
        profile: 'tabular-data-resource',
        name: table.name,
        title: table.title,
        description: table.description,
        path: `${table.name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          delimiter: ',',
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: tableSchema(table),
      })),
      ...bulk.map(bulkResource),
    ],
  };
}

const mediaType = (type: string) => ({
  '@id': `https://www.iana.org/assignments/media-types/${type}`,
});

function bulkDistribution(file: BulkFile, { fileUrl, licence }: Catalogue): object {
  const { name, title, description, bytes, sha256 } = file;
  return {
    '@id': fileUrl(name),
    '@type': 'dcat:Distribution',
    'dct:title': `${title} (${name})`,
    'dct:description': description,
    'dcat:downloadURL': { '@id': fileUrl(name) },
    'dcat:mediaType': mediaType(file.mediaType),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
    'dct:license': { '@id': licence.url },
  };
}

/** DCAT 2 as JSON-LD: one dataset, each table in two distributions, the whole texts in two more. */
export function dcat(
  tables: readonly Table[],
  bulk: readonly BulkFile[],
  catalogue: Catalogue,
): object {
  const distribution = (table: Table, extension: 'csv' | 'json') => ({
    '@id': catalogue.fileUrl(`${table.name}.${extension}`),
    '@type': 'dcat:Distribution',
    'dct:title': `${table.title} (${extension.toUpperCase()})`,
    'dct:description': table.description,
    'dcat:downloadURL': { '@id': catalogue.fileUrl(`${table.name}.${extension}`) },
    'dcat:mediaType': mediaType(extension === 'csv' ? 'text/csv' : 'application/json'),
    'dct:license': { '@id': catalogue.licence.url },
  });
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': catalogue.publisher };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': catalogue.siteUrl,
    '@type': 'dcat:Catalog',
    'dct:title': catalogue.title,
    'dct:language': 'vi',
    'dct:publisher': publisher,
    'dcat:dataset': {
      '@id': catalogue.pageUrl,
      '@type': 'dcat:Dataset',
      'dct:identifier': catalogue.pageUrl,
      'dct:title': catalogue.title,
      'dct:description': catalogue.description,
      'dct:language': 'vi',
      'dct:spatial': catalogue.province,
      'dct:modified': { '@type': 'xsd:date', '@value': catalogue.modified },
      'dct:license': { '@id': catalogue.licence.url },
      'dct:publisher': publisher,
      'dcat:landingPage': { '@id': catalogue.pageUrl },
      ...(catalogue.email && {
        'dcat:contactPoint': {
          '@type': 'vcard:Kind',
          'vcard:fn': catalogue.publisher,
          'vcard:hasEmail': { '@id': `mailto:${catalogue.email}` },
        },
      }),
      'dcat:distribution': [
        ...tables.flatMap((table) => [distribution(table, 'csv'), distribution(table, 'json')]),
        ...bulk.map((file) => bulkDistribution(file, catalogue)),
      ],
    },
  };
}

/** schema.org Dataset of the whole, for the page. */
export const dataset = (
  tables: readonly Table[],
  bulk: readonly BulkFile[],
  catalogue: Catalogue,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: catalogue.title,
  description: catalogue.description,
  url: catalogue.pageUrl,
  inLanguage: 'vi',
  isAccessibleForFree: true,
  license: catalogue.licence.url,
  dateModified: catalogue.modified,
  spatialCoverage: catalogue.province,
  creator: { '@type': 'GovernmentOrganization', name: catalogue.publisher },
  distribution: [
    ...tables.map(({ name, title }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: 'text/csv',
      contentUrl: catalogue.fileUrl(`${name}.csv`),
    })),
    ...bulk.map(({ name, title, mediaType: encodingFormat, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat,
      contentUrl: catalogue.fileUrl(name),
      contentSize: `${bytes} B`,
      sha256,
    })),
  ],
});
