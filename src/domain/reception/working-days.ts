/**
 * Which days public offices work. Days off are what the yearly notices say (content/days-off), never
 * computed: lunar holidays, compensation days and worked Saturdays change every year.
 */
import { addDays, daysBetween, weekday } from '#lib/local-date.ts';
import type { DaysOff } from './days-off-schema.ts';

/** All years' notices, ready to be asked. */
export interface DaysOffCalendar {
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
  /** First and last day of each Tết break; its weekends count as holiday, not as weekend. */
  readonly breaks: readonly (readonly [from: string, to: string])[];
  /** Years whose days off an official notice has fixed. */
  readonly announced: ReadonlySet<string>;
}

/** Why an office is closed. */
export type DayOffKind = 'weekend' | 'holiday';

/** Joins the records of all years into one calendar. */
export function daysOffCalendar(years: readonly DaysOff[]): DaysOffCalendar {
  return {
    off: new Set(years.flatMap((year) => year.weekdaysOff)),
    worked: new Set(years.flatMap((year) => year.weekendsWorked)),
    breaks: years.flatMap(({ tetFrom, tetTo }) =>
      tetFrom && tetTo ? [[tetFrom, tetTo] as const] : [],
    ),
    announced: new Set(years.filter((year) => year.notices.length > 0).map((y) => String(y.year))),
  };
}

/** Why that day is off, or undefined on a working day. A worked Saturday is a working day. */
export function dayOffKind(date: string, daysOff: DaysOffCalendar): DayOffKind | undefined {
  if (daysOff.worked.has(date)) return undefined;
  if (daysOff.off.has(date)) return 'holiday';
  if (weekday(date) < 6) return undefined;
  return daysOff.breaks.some(([from, to]) => from <= date && date <= to) ? 'holiday' : 'weekend';
}

/** Is it a weekend day or holiday on which offices are closed? */
export const isDayOff = (date: string, daysOff: DaysOffCalendar): boolean =>
  dayOffKind(date, daysOff) !== undefined;

function walk(date: string, step: 1 | -1, daysOff: DaysOffCalendar): string {
  let day = date;
  while (isDayOff(day, daysOff)) day = addDays(day, step);
  return day;
}

/** The first working day on or after `date`. */
export const workingDayFrom = (date: string, daysOff: DaysOffCalendar): string =>
  walk(date, 1, daysOff);

/** The last working day on or before `date`. */
export const workingDayUntil = (date: string, daysOff: DaysOffCalendar): string =>
  walk(date, -1, daysOff);

/** The first working day after `date`. */
export const nextWorkingDay = (date: string, daysOff: DaysOffCalendar): string =>
  walk(addDays(date, 1), 1, daysOff);

/** The last working day before `date`. */
export const previousWorkingDay = (date: string, daysOff: DaysOffCalendar): string =>
  walk(addDays(date, -1), -1, daysOff);

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later. A notice posted on
 * Monday is five working days ahead of the next Monday (Law 42/2013/QH13, article 24, clause 4).
 */
export function workingDaysBetween(from: string, to: string, daysOff: DaysOffCalendar): number {
  let count = 0;
  for (let n = 1; n <= daysBetween(from, to); n += 1)
    if (!isDayOff(addDays(from, n), daysOff)) count += 1;
  return count;
}
