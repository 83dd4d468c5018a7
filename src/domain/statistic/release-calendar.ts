/** The calendar of all indicators: what was promised and is late, then what is still to come. */
import { compareText } from '#lib/fold-text.ts';
import type { StatisticEntry } from '../entry.ts';
import { releaseOf, type Expected } from './release.ts';

export interface CalendarRow extends Expected {
  readonly entry: StatisticEntry;
  readonly late: boolean;
}

export interface ReleaseCalendar {
  /** By day, then by title. */
  readonly rows: readonly CalendarRow[];
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
    rows.push({ entry, ...release.next, late: false });
  }
  rows.sort((a, b) =>
    a.due === b.due ? compareText(a.entry.data.title, b.entry.data.title) : a.due < b.due ? -1 : 1,
  );
  return { rows, without };
}
