/** What blocks about statistics show. */
import { query } from '#db/db.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import { HOME_ITEMS } from '#site/blocks.ts';
import { records } from '#site/collection.ts';
import { allStatistics } from './statistics.ts';

/** The statistics of the province that editors chose for the home page. */
export const keyFigures = async (): Promise<StatisticEntry[]> =>
  (await ofProvince(await records('statistics')))
    .filter(({ data }) => data.key)
    .slice(0, HOME_ITEMS);

/** The statistics with figures of an agency, and the number of these. */
export const statisticsOf = query('statistics of an agency', async (agency: string) =>
  (await allStatistics())
    .map((entry) => ({
      entry,
      figures: entry.data.series.filter((point) => point.agency === agency).length,
    }))
    .filter(({ figures }) => figures > 0),
);
