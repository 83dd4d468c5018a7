/**
 * Working days of public offices, and the shift of a session on a day off. Days off come from the
 * yearly notices (content/days-off), never computed: lunar holidays, compensation days and worked
 * Saturdays change every year.
 */
import { addDays, daysBetween, weekday } from '#lib/local-date.ts';
import type { DaysOff } from '#features/days-off/schema.ts';
import type { Reception } from '#features/reception/schema.ts';

/** The notices of all years, indexed for lookup. */
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

/** Whether offices are closed on that day. */
export const isDayOff = (date: string, daysOff: DaysOffCalendar): boolean =>
  dayOffKind(date, daysOff) !== undefined;

function walk(date: string, step: 1 | -1, daysOff: DaysOffCalendar): string {
  let day = date;
  while (isDayOff(day, daysOff)) day = addDays(day, step);
  return day;
}

export const workingDayFrom = (date: string, daysOff: DaysOffCalendar): string =>
  walk(date, 1, daysOff);

export const workingDayUntil = (date: string, daysOff: DaysOffCalendar): string =>
  walk(date, -1, daysOff);

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

type Shift = Reception['shift'];

/** No break has ever lasted longer; a calendar with a longer one is a mistake in the content. */
const LONGEST_BREAK_DAYS = 31;
const WEEKS_TO_TRY = 8;
const SATURDAY = 6;

/**
 * "The same weekday of the next working week", in the words of Trà Vinh's notice of 2024. A weekend
 * has no such day: the next Saturday worked in exchange could be weeks away.
 */
function sameWeekday(date: string, daysOff: DaysOffCalendar): string {
  if (weekday(date) >= SATURDAY) return workingDayFrom(date, daysOff);
  for (let week = 1; week <= WEEKS_TO_TRY; week += 1)
    if (!isDayOff(addDays(date, 7 * week), daysOff)) return addDays(date, 7 * week);
  return workingDayFrom(date, daysOff);
}

/** The nearest working day; of two equally near the later, as the law only allows postponing. */
function nearest(
  date: string,
  daysOff: DaysOffCalendar,
  allowed: (day: string) => boolean = () => true,
): string | undefined {
  for (let distance = 1; distance <= LONGEST_BREAK_DAYS; distance += 1)
    for (const day of [addDays(date, distance), addDays(date, -distance)])
      if (allowed(day) && !isDayOff(day, daysOff)) return day;
  return undefined;
}

const MOVES: Record<Shift, (date: string, daysOff: DaysOffCalendar) => string> = {
  none: (date) => date,
  'next-working-day': workingDayFrom,
  'same-weekday-next-week': sameWeekday,
  nearest: (date, daysOff) => nearest(date, daysOff) ?? workingDayFrom(date, daysOff),
  'nearest-in-month': (date, daysOff) =>
    nearest(date, daysOff, (day) => day.slice(0, 7) === date.slice(0, 7)) ?? date,
};

/** The day on which a session by rule on `date` is held; weekends and holidays may differ. */
export function shiftedDate(
  date: string,
  { shift, holidayShift }: Pick<Reception, 'shift' | 'holidayShift'>,
  daysOff: DaysOffCalendar,
): string {
  const kind = dayOffKind(date, daysOff);
  if (!kind) return date;
  return MOVES[kind === 'holiday' ? (holidayShift ?? shift) : shift](date, daysOff);
}
