/** A statistic as schema.org Dataset, for dataset search engines. */
import type { StatisticEntry } from '#features/statistic/schema.ts';

/**
 * @param url absolute address of its page
 * @param licence address of the licence of the content
 */
export function statisticDataset(
  { data }: StatisticEntry,
  url: string,
  publisher: string,
  licence: string,
): object {
  const file = url.slice(0, -1);
  const days = data.series.flatMap(({ from, to }) => [from, to]).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: data.title,
    description: `${data.summary} ${data.definition}`.slice(0, 5000),
    url,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    license: licence,
    creator: { '@type': 'GovernmentOrganization', name: publisher },
    datePublished: data.publishedOn,
    dateModified: [data.asOf, ...data.series.flatMap(({ revisedOn }) => revisedOn ?? [])]
      .sort()
      .at(-1),
    temporalCoverage: `${days[0]}/${days.at(-1)}`,
    variableMeasured: { '@type': 'PropertyValue', name: data.title, unitText: data.unit },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${file}.csv` },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${file}.json` },
    ],
  };
}
