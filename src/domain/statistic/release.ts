/**
 * When the next figures are due. A statistic with a calendar promises each period's figure within
 * so many days of the period's end; what was promised and is not there is late, and the page says so.
 * A promise may be put back, with a reason: then the new day counts, and the old one stays in view.
 */
import { compareText } from '#lib/fold-text.ts';
import { addDays } from '#lib/local-date.ts';
import { pathOf } from '../concepts.ts';
import type { StatisticEntry } from '../entry.ts';
import { comparePeriods, isOfKind, nextPeriod, type Period } from './period.ts';
import type { Statistic } from './schema.ts';

/** A promise that was put back. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A period whose figure is promised, and the last day of the promise. */
export interface Expected {
  readonly period: Period;
  readonly due: string;
  /** How the day came to be, the first move first; empty when the calendar alone set it. */
  readonly moves: readonly Move[];
}

export interface Release {
  /** The last whole period with a figure. */
  readonly last: Period;
  /** Periods without a figure whose day has passed, by day. */
  readonly late: readonly Expected[];
  /** What is still to come (today counts), by day: what was put back, and the next by the calendar. */
  readonly upcoming: readonly [Expected, ...Expected[]];
}

/** The last period that was reported whole; a year that still runs is not one. */
const lastPeriod = ({ series, periodKind }: Statistic): Period | undefined =>
  series
    .filter((point) => isOfKind(periodKind, point))
    .sort(comparePeriods)
    .at(-1);

/** How the day of the period that ends on `to` was put back, in the order of the new days. */
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

/** What is due as of `today`; undefined without a calendar, or without a whole period to count from. */
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
  // A period put back may come after the next ones: what the calendar first said sets the pace.
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

/** A period whose day was put back, whether or not its figure has come. */
export interface PutBack {
  readonly to: string;
  readonly moves: readonly Move[];
}

/** Every period whose day was put back, the newest first. */
export const putBack = (statistic: Statistic): PutBack[] =>
  [...new Set((statistic.release?.postponed ?? []).map(({ to }) => to))]
    .sort()
    .reverse()
    .map((to) => ({ to, moves: movesOf(statistic, to) }));

export const RELEASE_CALENDAR_PATH = `${pathOf('statistic')}lich-cong-bo/`;

export interface CalendarRow extends Expected {
  readonly entry: StatisticEntry;
  readonly late: boolean;
}

export interface ReleaseCalendar {
  /** By day, then by title. */
  readonly rows: readonly CalendarRow[];
  /** Statistics whose days were put back, also those whose figures have come since. */
  readonly changed: readonly { entry: StatisticEntry; putBack: readonly PutBack[] }[];
  /** Statistics that promise no day. */
  readonly without: readonly StatisticEntry[];
}

/** The calendar of all statistics: what was promised and is late, then what is still to come. */
export function releaseCalendar(
  entries: readonly StatisticEntry[],
  today: string,
): ReleaseCalendar {
  const rows: CalendarRow[] = [];
  const without: StatisticEntry[] = [];
  for (const entry of entries) {
    const release = releaseOf(entry.data, today);
    if (!release) {
      without.push(entry);
      continue;
    }
    for (const expected of release.late) rows.push({ entry, ...expected, late: true });
    for (const expected of release.upcoming) rows.push({ entry, ...expected, late: false });
  }
  rows.sort((a, b) =>
    a.due === b.due ? compareText(a.entry.data.title, b.entry.data.title) : a.due < b.due ? -1 : 1,
  );
  const changed = entries.flatMap((entry) => {
    const all = putBack(entry.data);
    return all.length > 0 ? [{ entry, putBack: all }] : [];
  });
  return { rows, changed, without };
}
