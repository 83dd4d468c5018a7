/** The catalogue record: DCAT 3 with the fields DCAT-AP 3, its European profile, requires. */
import { allFiles, type Catalogue, type DataFile, type TableFiles } from './catalogue.ts';
import { DATA_VERSION } from './releases.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
/** The authority tables that DCAT-AP prescribes. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';
const VIETNAMESE = { '@id': `${AUTHORITY}language/VIE` };
/** The files are made again with every change of the content, at irregular times. */
const IRREGULAR = { '@id': `${AUTHORITY}frequency/IRREG` };

const text = (value: string) => ({ '@language': 'vi', '@value': value });
const date = (value: string) => ({ '@type': 'xsd:date', '@value': value });

const distribution = (file: DataFile, { fileUrl, licence, pageUrl, modified }: Catalogue) => ({
  '@id': fileUrl(file.name),
  '@type': 'dcat:Distribution',
  'dct:title': text(`${file.title} (${file.name})`),
  'dct:description': text(file.description),
  'dcat:accessURL': { '@id': pageUrl },
  'dcat:downloadURL': { '@id': fileUrl(file.name) },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}` },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
  },
  'dct:modified': date(modified),
  'dct:license': { '@id': licence.url },
});

/** JSON-LD: one dataset, a distribution for every file. */
export function dcat(
  tables: readonly TableFiles[],
  bulk: readonly DataFile[],
  catalogue: Catalogue,
): object {
  const { siteUrl, pageUrl, title, description, modified, licence } = catalogue;
  const publisher = {
    '@id': `${siteUrl}#co-quan-cong-bo`,
    '@type': 'foaf:Agent',
    'foaf:name': text(catalogue.publisher),
    'foaf:homepage': { '@id': siteUrl },
  };
  return {
    '@context': CONTEXT,
    '@id': siteUrl,
    '@type': 'dcat:Catalog',
    'dct:title': text(title),
    'dct:description': text(description),
    'dct:language': VIETNAMESE,
    'dct:modified': date(modified),
    'dct:license': { '@id': licence.url },
    'dct:publisher': publisher,
    'dcat:dataset': {
      '@id': pageUrl,
      '@type': 'dcat:Dataset',
      'dct:identifier': pageUrl,
      'dct:title': text(title),
      'dct:description': text(description),
      'dcat:keyword': [text('công khai'), text('tiếp công dân'), text('dân vận khéo')],
      'dcat:theme': { '@id': `${AUTHORITY}data-theme/GOVE` },
      'dct:language': VIETNAMESE,
      'dct:spatial': { '@type': 'dct:Location', 'dct:title': text(catalogue.province) },
      'dct:modified': date(modified),
      'dct:accrualPeriodicity': IRREGULAR,
      'dcat:version': DATA_VERSION,
      'dct:license': { '@id': licence.url },
      'dct:publisher': { '@id': publisher['@id'] },
      'dcat:landingPage': { '@id': pageUrl },
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': catalogue.publisher,
        'vcard:hasURL': { '@id': catalogue.contactUrl },
        ...(catalogue.email && { 'vcard:hasEmail': { '@id': `mailto:${catalogue.email}` } }),
      },
      'dcat:distribution': allFiles(tables, bulk).map((file) => distribution(file, catalogue)),
    },
  };
}
