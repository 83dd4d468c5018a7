/** The sheet of one month as a calendar hangs on the wall in Việt Nam: weeks from Monday. */
import { addDays, addMonths, daysInMonth, startOfWeek } from '#lib/local-date.ts';

export interface GridDay {
  readonly date: string;
  /** False for the days of neighbouring months that fill the first and last week. */
  readonly inMonth: boolean;
}

/** The weeks of a month `YYYY-MM`, seven days each. */
export function monthGrid(month: string): GridDay[][] {
  const last = `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
  const weeks: GridDay[][] = [];
  for (let monday = startOfWeek(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = addDays(monday, index);
        return { date, inMonth: date.startsWith(month) };
      }),
    );
  return weeks;
}

/** The months from `before` months ahead of the day's own to `after` months behind it. */
export const monthsAround = (today: string, before: number, after: number): string[] =>
  Array.from({ length: before + after + 1 }, (_, index) =>
    addMonths(today.slice(0, 7), index - before),
  );
