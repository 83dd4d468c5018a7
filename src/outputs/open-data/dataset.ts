/** schema.org Dataset of the whole, for search engines that read the page. */
import type { Catalogue, DataFile, TableFiles } from './catalogue.ts';

export const dataset = (
  tables: readonly TableFiles[],
  bulk: readonly DataFile[],
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
  distribution: [...tables.map(({ csv }) => csv), ...bulk].map((file) => ({
    '@type': 'DataDownload',
    name: file.title,
    encodingFormat: file.mediaType,
    contentUrl: catalogue.fileUrl(file.name),
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
  })),
});
