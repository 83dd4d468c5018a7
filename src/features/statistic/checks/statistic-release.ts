/** Were the figures published by the dates in the statistic's own release calendar? */
import {
  comparePeriods,
  isOfKind,
  nextPeriod,
  periodName,
  type Period,
} from '#features/statistic/rules/period.ts';
import { releaseOf } from '#features/statistic/rules/release.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import { checkEach, type Finding } from '#check/context.ts';

/** A postponed date that is not later, or of a period that this calendar never reaches. */
function* postponedFindings(statistic: Statistic): Generator<Finding> {
  const { release, periodKind, series } = statistic;
  const starts = series.filter((point) => isOfKind(periodKind, point)).sort(comparePeriods);
  for (const [index, { to, movedTo }] of (release?.postponed ?? []).entries()) {
    const path = ['release', 'postponed', index];
    const due = addDays(to, release?.days ?? 0);
    if (movedTo <= due)
      yield {
        path: [...path, 'movedTo'],
        fault: `Ngày mới ${formatDate(movedTo)} không muộn hơn ngày theo lịch ${formatDate(due)}.`,
        cure: 'Sửa ngày mới; nếu công bố sớm hoặc đúng lịch thì xóa lần lùi này.',
      };
    const known = new Set(starts.map((point) => point.to));
    let next: Period | undefined = starts[0];
    while (next && next.to < to) {
      next = nextPeriod(periodKind, next);
      known.add(next.to);
    }
    if (!known.has(to))
      yield {
        severity: 'warning',
        path: [...path, 'to'],
        fault: `Không có kỳ số liệu nào kết thúc ngày ${formatDate(to)}.`,
        cure: `Ghi ngày cuối của kỳ được lùi; kỳ gần đó kết thúc ngày ${formatDate(next?.to ?? to)}.`,
      };
  }
}

function* lateFindings(statistic: Statistic, today: string): Generator<Finding> {
  const { release, periodKind, sample } = statistic;
  if (!release) return;
  const due = releaseOf(statistic, today);
  if (!due)
    yield {
      severity: 'notice',
      path: ['release'],
      fault: 'Có lịch công bố nhưng chưa có kỳ trọn nào để tính ngày công bố kỳ tới.',
      cure: 'Nhập số liệu của một kỳ trọn, hoặc bỏ lịch công bố.',
    };
  const [first] = due?.late ?? [];
  if (!due || !first) return;
  const name = periodName(periodKind, first.period);
  const more = due.late.length > 1 ? ` và ${due.late.length - 1} kỳ sau` : '';
  yield {
    // Nobody has to publish sample figures.
    severity: sample ? 'notice' : 'warning',
    path: ['release', 'days'],
    fault: `Quá hạn công bố ${name}: hạn là ngày ${formatDate(first.due)}${more}.`,
    cure: `Nhập số liệu ${name}. Nếu lùi ngày công bố thì ghi ngày mới và lý do ở “Lịch công bố”; nếu thôi công bố thì bỏ lịch.`,
  };
}

export const statisticRelease = checkEach(
  'statistic-release',
  'statistics',
  ({ data }) => postponedFindings(data),
  ({ data }, { today }) => lateFindings(data, today),
);
