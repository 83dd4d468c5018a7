/** A statistic as schema.org Dataset, for dataset search engines. */
import type { StatisticEntry } from '#features/statistic/schema.ts';

export interface DatasetContext {
  readonly url: string;
  readonly csvUrl: string;
  readonly jsonUrl: string;
  readonly publisher: string;
  readonly licence: string;
}

export function statisticDataset({ data }: StatisticEntry, context: DatasetContext): object {
  const days = data.series.flatMap(({ from, to }) => [from, to]).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: data.title,
    description: `${data.summary} ${data.definition}`.slice(0, 5000),
    url: context.url,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    license: context.licence,
    creator: { '@type': 'GovernmentOrganization', name: context.publisher },
    datePublished: data.publishedOn,
    dateModified: [data.asOf, ...data.series.flatMap(({ revisedOn }) => revisedOn ?? [])]
      .sort()
      .at(-1),
    temporalCoverage: `${days[0]}/${days.at(-1)}`,
    variableMeasured: { '@type': 'PropertyValue', name: data.title, unitText: data.unit },
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: context.csvUrl },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: context.jsonUrl },
    ],
  };
}
