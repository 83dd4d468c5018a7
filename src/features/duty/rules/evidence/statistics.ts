/** The agency's last reported figure of the year. */
import { formatNumber } from '#lib/vi-number.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { comparePeriods, periodName } from '#features/statistic/rules/period.ts';
import { rowId } from '#features/statistic/rules/names.ts';
import { currentPoints, reaches } from '#features/statistic/rules/series.ts';
import type { Statistic, StatisticEntry } from '#features/statistic/schema.ts';
import type { Duty } from '#features/duty/schema.ts';
import { NO_DATA, proof, towards, type Kind } from './kind.ts';

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

const unitOf = ({ unit }: Statistic): string => (unit === '%' ? '%' : ` ${unit}`);

export const statistics: Kind<'statistics'> = {
  label: 'Số liệu của chỉ tiêu trong năm',
  hint: 'Theo đơn vị của chỉ tiêu, ví dụ 95 nếu đơn vị là %.',
  isFigure: true,
  unit: unitOf,
  words: (minimum, _, statistic) =>
    statistic
      ? `Đạt khi chỉ tiêu “${statistic.title}” của cơ quan ở kỳ cuối đã công bố của năm ${statistic.higherIs === 'worse' ? 'cao nhất là' : 'ít nhất là'} ${minimum}.`
      : 'Chưa có chỉ tiêu để đo nhiệm vụ này.',
  reads: { statistics: 'all' },
  judge: ({ duty, agency, year, published }) => {
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
    const unit = unitOf(data);
    const provisional = point.provisional ? ' (số tạm tính)' : '';
    return {
      status: reaches(data, point.stated, minimum) ? 'met' : 'unmet',
      value: point.stated,
      detail: `${formatNumber(point.stated)}${unit}`,
      evidence: [
        proof(
          `${data.title}, ${periodName(data.periodKind, point)}${provisional}`,
          `${pathOf('statistic', entry.id)}#${rowId(point)}`,
          entry,
        ),
      ],
      ...(data.higherIs !== 'worse' &&
        towards(duty.evidence, point.stated, `${formatNumber(target)}${unit}`)),
    };
  },
};
