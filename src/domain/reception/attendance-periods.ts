/** The periods in which a head must receive citizens: the months, or the weeks, of a year. */
import { addDays, addMonths, daysInMonth, startOfWeek } from '#lib/local-date.ts';
import type { Agency } from '../agency/schema.ts';
import { minimumFor, type Minimum } from './minimums.ts';
import { covers, type Validity } from './validity.ts';
import { isDayOff, type DaysOffCalendar } from './working-days.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
  /** Month whose row it stands in: that of its first day. */
  readonly month: string;
  readonly required: number;
}

export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));

const monthPeriods = (year: number) =>
  monthsOf(year).map((month) => ({
    from: `${month}-01`,
    to: `${month}-${daysInMonth(month)}`,
    month,
  }));

/** The weeks that begin in that year, so that each week belongs to one month of one year. */
function weekPeriods(year: number) {
  const periods = [];
  const first = startOfWeek(addDays(`${year}-01-01`, 6));
  for (let from = first; from.startsWith(String(year)); from = addDays(from, 7))
    periods.push({ from, to: addDays(from, 6), month: from.slice(0, 7) });
  return periods;
}

const worksAtAll = (from: string, to: string, daysOff: DaysOffCalendar): boolean => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isDayOff(day, daysOff)) return true;
  return false;
};

/** Did the agency exist throughout? Where its first day is not known, it did. */
const exists = ({ names, dissolvedOn }: Agency, from: string, to: string): boolean =>
  (names[0]?.from ?? '') <= from && (!dissolvedOn || to <= dissolvedOn);

const isCovered = (schedules: readonly Validity[], { from, to }: { from: string; to: string }) =>
  [from, to].every((day) => schedules.some((schedule) => covers(schedule, day)));

/**
 * The periods of a year and what is required in each: 0 where no minimum is known, where the agency
 * did not exist or had no schedule here for the whole period, and where the period has no working day
 * (a week of Tết). Without a schedule nothing is known of the sessions, so that nothing is judged.
 */
export function periodsOf(
  { agency, post, schedules }: { agency: Agency; post: string; schedules: readonly Validity[] },
  year: number,
  daysOff: DaysOffCalendar,
): { periods: Period[]; minimums: readonly Minimum[] } {
  const minimums = new Set<Minimum>();
  const weekly = minimumFor(agency, post, `${year}-12-31`)?.per === 'week';
  const list = weekly ? weekPeriods(year) : monthPeriods(year);
  const periods = list.map((period) => {
    const { from, to } = period;
    const asked = exists(agency, from, to) && isCovered(schedules, period);
    const minimum = asked ? minimumFor(agency, post, from, to) : undefined;
    if (minimum) minimums.add(minimum);
    return { ...period, required: minimum && worksAtAll(from, to, daysOff) ? minimum.days : 0 };
  });
  return { periods, minimums: [...minimums] };
}
