/** The calendar of all indicators: what was promised and is late, then what is still to come. */
import { compareText } from '#lib/fold-text.ts';
import type { StatisticEntry } from '../entry.ts';
import { putBack, releaseOf, type Expected, type PutBack } from './release.ts';

export interface CalendarRow extends Expected {
  readonly entry: StatisticEntry;
  readonly late: boolean;
}

export interface ReleaseCalendar {
  /** By day, then by title. */
  readonly rows: readonly CalendarRow[];
  /** Indicators whose days were put back, also those whose figures have come since. */
  readonly changed: readonly { entry: StatisticEntry; putBack: readonly PutBack[] }[];
  /** Indicators that promise no day. */
  readonly without: readonly StatisticEntry[];
}

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
