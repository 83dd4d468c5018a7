/** Where a session goes whose day by rule is a day off. */
import { addDays, weekday } from '#lib/local-date.ts';
import type { Reception } from './schema.ts';
import { dayOffKind, isDayOff, workingDayFrom, type DaysOffCalendar } from './working-days.ts';

type Shift = Reception['shift'];

/** No break has ever lasted longer; a calendar that closes for more is a mistake in the content. */
const LONGEST_BREAK_DAYS = 31;
const WEEKS_TO_TRY = 8;
const SATURDAY = 6;

/**
 * "The same weekday of the next working week", as Trà Vinh's notice of 2024 words it. A weekend has no
 * such day: waiting for a Saturday that is worked in exchange could take weeks.
 */
function sameWeekday(date: string, daysOff: DaysOffCalendar): string {
  if (weekday(date) >= SATURDAY) return workingDayFrom(date, daysOff);
  for (let week = 1; week <= WEEKS_TO_TRY; week += 1)
    if (!isDayOff(addDays(date, 7 * week), daysOff)) return addDays(date, 7 * week);
  return workingDayFrom(date, daysOff);
}

/** The nearest working day; of two equally near the later, as the law knows only putting back. */
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

/** The day a session is held that the rule puts on `date`; weekends and holidays may differ. */
export function shiftedDate(
  date: string,
  { shift, holidayShift }: Pick<Reception, 'shift' | 'holidayShift'>,
  daysOff: DaysOffCalendar,
): string {
  const kind = dayOffKind(date, daysOff);
  if (!kind) return date;
  return MOVES[kind === 'holiday' ? (holidayShift ?? shift) : shift](date, daysOff);
}
