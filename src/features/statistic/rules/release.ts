/**
 * When the next figures are due. A statistic with a release calendar promises each period's figure
 * within a number of days after the period's end; the page shows missing ones as late. A postponed
 * promise needs a reason: the new day then counts, and the old one stays visible.
 */
import { compareText } from '#lib/fold-text.ts';
import { addDays } from '#lib/local-date.ts';
import { pathOf } from '#features/concepts.ts';
import { comparePeriods, isOfKind, nextPeriod, type Period } from './period.ts';
import type { Statistic, StatisticEntry } from '#features/statistic/schema.ts';

/** The postponement of a promise. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A period whose figure is promised, and the last day of the promise. */
interface Expected {
  readonly period: Period;
  readonly due: string;
  /** The postponements, the first one first; empty when the calendar alone set the day. */
  readonly moves: readonly Move[];
}

export interface Release {
  readonly last: Period;
  /** Periods without a figure whose day has passed, by day. */
  readonly late: readonly Expected[];
  /** Coming days (today included), in order: postponed ones, and the next by the calendar. */
  readonly upcoming: readonly [Expected, ...Expected[]];
}

/** The last complete period with figures; a year still running is not complete. */
const lastPeriod = ({ series, periodKind }: Statistic): Period | undefined =>
  series
    .filter((point) => isOfKind(periodKind, point))
    .sort(comparePeriods)
    .at(-1);

/** The postponements of the period that ends on `to`, in the order of the new days. */
export function movesOf({ release }: Statistic, to: string): Move[] {
  const moves: Move[] = [];
  let from = addDays(to, release?.days ?? 0);
  const own = (release?.postponed ?? []).filter((move) => move.to === to);
  for (const { movedTo, reason } of own.toSorted((a, b) => (a.movedTo < b.movedTo ? -1 : 1))) {
    moves.push({ from, to: movedTo, reason });
    from = movedTo;
  }
  return moves;
}

const byDay = (a: Expected, b: Expected): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);

/**
 * The due figures as of `today`; undefined without a calendar, or without a whole period to count
 * from.
 */
export function releaseOf(statistic: Statistic, today: string): Release | undefined {
  const { release, periodKind } = statistic;
  const last = lastPeriod(statistic);
  if (!release || !last) return undefined;
  const after = (previous: Period): Expected => {
    const period = nextPeriod(periodKind, previous);
    const moves = movesOf(statistic, period.to);
    return { period, due: moves.at(-1)?.to ?? addDays(period.to, release.days), moves };
  };
  const past: Expected[] = [];
  let next = after(last);
  // A postponed period may come after later ones: the original day of the calendar sets the pace.
  while (addDays(next.period.to, release.days) < today) {
    past.push(next);
    next = after(next.period);
  }
  const waiting = past.filter(({ due }) => due >= today);
  const [first = next, ...rest] = [...waiting, next].sort(byDay);
  return {
    last: { from: last.from, to: last.to },
    late: past.filter(({ due }) => due < today).sort(byDay),
    upcoming: [first, ...rest],
  };
}

/** A period whose day was postponed, whether or not its figure has been published. */
export interface PutBack {
  readonly to: string;
  readonly moves: readonly Move[];
}

/** Every period whose day was postponed, the newest first. */
export const putBack = (statistic: Statistic): PutBack[] =>
  [...new Set((statistic.release?.postponed ?? []).map(({ to }) => to))]
    .sort()
    .reverse()
    .map((to) => ({ to, moves: movesOf(statistic, to) }));

export const RELEASE_CALENDAR_PATH = `${pathOf('statistic')}lich-cong-bo/`;

/** The calendar of all statistics: late figures, then coming ones. */
export function releaseCalendar(entries: readonly StatisticEntry[], today: string) {
  const all = entries.map((entry) => ({ entry, release: releaseOf(entry.data, today) }));
  return {
    /** By day, then by title. */
    rows: all
      .flatMap(({ entry, release }) => [
        ...(release?.late ?? []).map((expected) => ({ entry, ...expected, late: true })),
        ...(release?.upcoming ?? []).map((expected) => ({ entry, ...expected, late: false })),
      ])
      .sort((a, b) => byDay(a, b) || compareText(a.entry.data.title, b.entry.data.title)),
    /** Statistics with postponed days, including those whose figures have been published since. */
    changed: entries
      .map((entry) => ({ entry, putBack: putBack(entry.data) }))
      .filter((one) => one.putBack.length > 0),
    without: all.flatMap(({ entry, release }) => (release ? [] : [entry])),
  };
}
