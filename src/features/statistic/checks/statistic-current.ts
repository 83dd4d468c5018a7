/** Are the figures of periods that are over, and do the words beside them speak of the newest one? */
import { latestNamed } from '#features/statistic/rules/named-periods.ts';
import { comparePeriods, periodName } from '#features/statistic/rules/period.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { addDays, daysBetween, formatDate } from '#lib/local-date.ts';
import { checkEach, type Finding } from '#check/context.ts';

function* findings(
  { series, asOf, summary, periodKind }: Statistic,
  today: string,
): Generator<Finding> {
  const newest = series.toSorted(comparePeriods).at(-1);
  if (!newest || newest.to < newest.from) return;
  const name = periodName(periodKind, newest);
  // Periods may begin and end some days before those of the calendar.
  const middle = addDays(newest.from, Math.floor(daysBetween(newest.from, newest.to) / 2));
  const end = `kết thúc ngày ${formatDate(newest.to)}`;
  const warning = (path: Finding['path'], fault: string, cure: string): Finding => ({
    severity: 'warning',
    ...(path && { path }),
    fault,
    cure,
  });
  // Provisional figures of a period that is not over say so.
  if (newest.to > today && !newest.provisional)
    yield warning(
      ['series', series.indexOf(newest), 'to'],
      `Kỳ mới nhất (${name}) ${end}, chưa hết kỳ.`,
      'Chờ hết kỳ, hoặc sửa ngày cuối kỳ; số chưa đủ kỳ thì đánh dấu “Sơ bộ”.',
    );
  if (newest.to > asOf && !newest.provisional)
    yield {
      // Reports are often closed some days before the end of their period.
      ...warning(
        ['asOf'],
        `Kỳ mới nhất (${name}) ${end}, sau ngày chốt số liệu ${formatDate(asOf)}.`,
        'Sửa “Số liệu tính đến ngày” theo kỳ mới nhất, hoặc sửa ngày cuối kỳ.',
      ),
      severity: asOf < middle ? 'warning' : 'notice',
    };
  const named = latestNamed(summary);
  if (named !== undefined && named < middle)
    yield warning(
      ['summary'],
      `“Nhận xét chính” nói về kỳ cũ, đến ngày ${formatDate(named)}; kỳ mới nhất là ${name}.`,
      'Viết lại một câu về kỳ mới nhất.',
    );
}

export const statisticCurrent = checkEach(
  'statistic-current',
  'statistics',
  ({ data }, { today }) => findings(data, today),
);
