/** Is each line of figures consistent: no day covered twice, every correction explained? */
import { comparePeriods, isOfKind, periodDays } from '#features/statistic/rules/period.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { currentPoints, unkeptRevisions } from '#features/statistic/rules/series.ts';
import { checkEach, type Finding } from '#check/context.ts';

/** The first overlapping pair of each line; no chart can draw both. */
function* overlapFindings(statistic: Statistic): Generator<Finding> {
  const whole = currentPoints(statistic).filter((point) => isOfKind(statistic.periodKind, point));
  const lines = Map.groupBy(whole, ({ agency, group, version }) =>
    [agency, group, version].join(' '),
  );
  for (const line of lines.values()) {
    const sorted = line.toSorted(comparePeriods);
    const at = sorted.findIndex((point, index) => point.from <= (sorted[index - 1]?.to ?? ''));
    const [earlier, later] = [sorted[at - 1], sorted[at]];
    if (!earlier || !later) continue;
    yield {
      severity: 'warning',
      path: ['series', statistic.series.indexOf(later), 'from'],
      fault: `Kỳ ${periodDays(later)} chồng lên kỳ ${periodDays(earlier)}.`,
      cure: 'Hai kỳ chồng nhau không cộng và không so được. Sửa ngày; nếu ngày chốt đã đổi thì khai hai phiên bản.',
    };
  }
}

function* revisionFindings(statistic: Statistic): Generator<Finding> {
  const unkept = new Set(unkeptRevisions(statistic));
  for (const [index, point] of statistic.series.entries()) {
    if (point.revisedOn !== undefined && point.revisedWhy === undefined)
      yield {
        severity: 'warning',
        path: ['series', index, 'revisedOn'],
        fault: 'Số đã sửa nhưng không ghi lý do.',
        cure: 'Thêm lý do sửa: người đọc thấy số cũ, số mới và cần biết vì sao.',
      };
    if (unkept.has(point))
      yield {
        severity: 'notice',
        path: ['series', index, 'revisedOn'],
        fault: 'Số đã sửa nhưng số công bố lần đầu không còn trong tệp.',
        cure: 'Giữ số cũ thành một mục riêng, không có “Sửa ngày”, để trang nêu được mức chênh.',
      };
  }
}

export const statisticHistory = checkEach(
  'statistic-history',
  'statistics',
  ({ data }) => overlapFindings(data),
  ({ data }) => revisionFindings(data),
);
