/**
 * When the next figures are due. An indicator with a calendar promises each period's figure within
 * so many days of the period's end; what was promised and is not there is late, and the page says so.
 */
import { addDays } from '#lib/local-date.ts';
import { comparePeriods, isOfKind, nextPeriod, type Period } from './period.ts';
import type { Statistic } from './schema.ts';

/** A period whose figure is promised, and the last day of the promise. */
export interface Expected {
  readonly period: Period;
  readonly due: string;
}

export interface Release {
  /** The last whole period with a figure. */
  readonly last: Period;
  /** Periods without a figure whose day has passed, the oldest first. */
  readonly late: readonly Expected[];
  /** The first release that is still to come (today counts). */
  readonly next: Expected;
}

/** The last period that was reported whole; a year that still runs is not one. */
const lastPeriod = ({ series, periodKind }: Statistic): Period | undefined =>
  series
    .filter((point) => isOfKind(periodKind, point))
    .sort(comparePeriods)
    .at(-1);

/** What is due as of `today`; undefined without a calendar, or without a whole period to count from. */
export function releaseOf(statistic: Statistic, today: string): Release | undefined {
  const { release, periodKind } = statistic;
  const last = lastPeriod(statistic);
  if (!release || !last) return undefined;
  const after = (period: Period): Expected => {
    const next = nextPeriod(periodKind, period);
    return { period: next, due: addDays(next.to, release.days) };
  };
  const late: Expected[] = [];
  let next = after(last);
  while (next.due < today) {
    late.push(next);
    next = after(next.period);
  }
  return { last: { from: last.from, to: last.to }, late, next };
}
