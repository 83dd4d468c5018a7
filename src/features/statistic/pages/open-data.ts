/** The figures as tables, and all data of one indicator. */
import { pathOf } from '#features/concepts.ts';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import { figuresOf, figuresTable } from '#features/statistic/outputs/open-data.ts';
import { checkIdentities } from '#features/statistic/rules/identities.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { toObjects, toTable, type Table } from '#outputs/open-data/table.ts';
import { site } from '#site/site.ts';
import { agencyNames } from './statistics.ts';

export async function figuresTableOf(entries: readonly StatisticEntry[]): Promise<Table> {
  const nameOf = await agencyNames();
  const figures = entries.flatMap((entry) => figuresOf(entry, nameOf));
  return toTable(figuresTable, figures, absolute);
}

/** All data of one indicator, for the JSON file of its page. */
export async function statisticJson(entry: StatisticEntry): Promise<string> {
  const { series: _series, ...indicator } = entry.data;
  const json = {
    id: entry.id,
    url: absolute(pathOf('statistic', entry.id)),
    licence: site().licence,
    ...indicator,
    figures: toObjects(await figuresTableOf([entry])),
    identityChecks: checkIdentities(entry.data),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
