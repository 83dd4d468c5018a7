/** Rule for duties proved by a figure: the agency's last reported figure of the year. */
import { formatNumber } from '#lib/vi-number.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry, StatisticEntry } from '#features/entry.ts';
import { comparePeriods, periodName } from '#features/statistic/rules/period.ts';
import { rowId } from '#features/statistic/rules/names.ts';
import { currentPoints, reaches } from '#features/statistic/rules/series.ts';
import { NO_DATA, towards, type Rule } from './question.ts';
import type { Duty } from '#features/duty/schema.ts';

/**
 * Returns the statistic that measures a duty.
 * @param agencies those with the duty
 * @returns undefined if the statistic has no figures for any of them
 */
export function measureOf(
  { evidence }: Duty,
  agencies: readonly AgencyEntry[],
  statistics: readonly StatisticEntry[],
): StatisticEntry | undefined {
  const ids = new Set(agencies.map(({ id }) => id));
  const entry = statistics.find(({ id }) => id === evidence.statistic);
  return entry?.data.series.some(({ agency }) => ids.has(agency ?? '')) ? entry : undefined;
}

export const figures: Rule = ({ duty, agency, year, published }) => {
  const { statistic: id, minimum, target = 0 } = duty.evidence;
  const entry = published.statistics.find((statistic) => statistic.id === id);
  if (!entry) return NO_DATA;
  const { data } = entry;
  const group = data.groups?.[0]?.key;
  const point = currentPoints(data)
    .filter((p) => p.agency === agency.id && p.to.startsWith(`${year}-`))
    .filter((p) => p.group === undefined || p.group === group)
    .sort(comparePeriods)
    .at(-1);
  if (!point) return NO_DATA;
  const unit = data.unit === '%' ? '%' : ` ${data.unit}`;
  const provisional = point.provisional ? ' (số tạm tính)' : '';
  return {
    status: reaches(data, point.stated, minimum) ? 'met' : 'unmet',
    value: point.stated,
    detail: `${formatNumber(point.stated)}${unit}`,
    evidence: [
      {
        label: `${data.title}, ${periodName(data.periodKind, point)}${provisional}`,
        path: `${pathOf('statistic', entry.id)}#${rowId(point)}`,
        sample: data.sample ?? false,
      },
    ],
    ...(data.higherIs !== 'worse' &&
      towards(duty.evidence, point.stated, `${formatNumber(target)}${unit}`)),
  };
};
