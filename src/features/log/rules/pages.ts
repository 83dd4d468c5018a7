/** The log split into months, and long months into pages. */
import type { LogEvent } from './event.ts';

const PAGE_LENGTH = 25;

export interface LogPage {
  /** `2026-11` */
  readonly month: string;
  readonly page: number;
  readonly last: number;
  readonly events: readonly LogEvent[];
}

export function monthsOf(events: readonly LogEvent[]): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { on } of events) counts.set(on.slice(0, 7), (counts.get(on.slice(0, 7)) ?? 0) + 1);
  return [...counts]
    .map(([month, count]) => ({ month, count }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Every page of every month, newest first. */
export function logPages(events: readonly LogEvent[], length = PAGE_LENGTH): LogPage[] {
  const byMonth = Map.groupBy(events, ({ on }) => on.slice(0, 7));
  return monthsOf(events).flatMap(({ month, count }) => {
    const last = Math.ceil(count / length);
    return Array.from({ length: last }, (_, index) => ({
      month,
      page: index + 1,
      last,
      events: (byMonth.get(month) ?? []).slice(index * length, (index + 1) * length),
    }));
  });
}

export const logPath = (month?: string, page = 1): string =>
  `/nhat-ky/${month ? `${month}/` : ''}${page > 1 ? `${page}/` : ''}`;
