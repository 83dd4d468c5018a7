/** The statistics, with the names of the agencies in their figures. */
import { nameOn } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import type { NameOf } from '#features/statistic/rules/chart-model.ts';
import { releaseOf } from '#features/statistic/rules/release.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { readable } from '#lib/colour.ts';
import { compareText } from '#lib/fold-text.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { records, today } from '#site/collection.ts';
import { peersOf } from '#features/agency/pages/outside.ts';
import { site } from '#site/site.ts';
import { chartSvg } from './statistic-svg.ts';

/** All statistics in Vietnamese alphabetical order. */
export const allStatistics = async (): Promise<StatisticEntry[]> =>
  (await records('statistics')).toSorted((a, b) => compareText(a.data.title, b.data.title));

/**
 * Today's short name of an agency; without an agency, figures are of the whole that the title
 * names.
 */
export async function agencyNames(): Promise<NameOf> {
  const agencies = await agencyMap();
  return (id) => {
    const agency = id === undefined ? undefined : agencies.get(id);
    if (!agency) return id ?? STATISTIC.whole;
    const { name, shortName } = nameOn(agency.data);
    return shortName ?? name;
  };
}

export async function statisticPage(entry: StatisticEntry) {
  const all = await peersOf(entry, await allStatistics());
  const others = all.filter(({ id, data }) => id !== entry.id && data.field === entry.data.field);
  return { entry, nameOf: await agencyNames(), release: releaseOf(entry.data, today()), others };
}

const [WHITE, BLACK] = ['#ffffff', '#000000'];

export const statisticSvg = async ({ id, data }: StatisticEntry): Promise<string> =>
  chartSvg(data, {
    nameOf: await agencyNames(),
    url: absolute(pathOf('statistic', id)),
    brand: readable(site().colours.brand, WHITE, BLACK, 5.5),
    accent: readable(site().colours.accent, WHITE, BLACK, 5),
  });
