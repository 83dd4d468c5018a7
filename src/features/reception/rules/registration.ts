/** The registration deadline of a session. */
import { addDays, addMonths, daysInMonth } from '#lib/local-date.ts';
import { workingDayUntil, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';
import { REGISTER } from '#features/reception/rule-labels.ts';
import type { Reception } from '#features/reception/schema.ts';
import type { Session } from './session.ts';

/**
 * "Before the 15th" in the month of the day by rule, or in the month before when it falls later.
 */
function beforeDayOfMonth(nominal: string, day: number): string {
  const inMonth = (month: string): string =>
    `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`;
  const month = nominal.slice(0, 7);
  const limit = inMonth(month) < nominal ? inMonth(month) : inMonth(addMonths(month, -1));
  return addDays(limit, -1);
}

function limitOf(
  { registerBefore }: Pick<Reception, 'registerBefore'>,
  { nominal, date }: Pick<Session, 'nominal' | 'date'>,
): string | undefined {
  const { dayOfMonth, daysBefore } = registerBefore ?? {};
  if (dayOfMonth !== undefined) return beforeDayOfMonth(nominal, dayOfMonth);
  return daysBefore === undefined ? undefined : addDays(date, -daysBefore);
}

/**
 * The last day to register for that session, or undefined without a limit. A limit by day of the
 * month counts from the day by rule, a number of days from the day the session is held. Offices
 * take no registration on a day off: then the last day is the working day before it.
 */
export function registerUntil(
  reception: Pick<Reception, 'registerBefore'>,
  session: Pick<Session, 'nominal' | 'date'>,
  daysOff: DaysOffCalendar,
): string | undefined {
  const limit = limitOf(reception, session);
  return limit === undefined ? undefined : workingDayUntil(limit, daysOff);
}

/** How and until when to register, in the words of the form, one line each. */
export const registerLines = ({ registerBefore }: Pick<Reception, 'registerBefore'>): string[] => {
  const { dayOfMonth, daysBefore, note } = registerBefore ?? {};
  return [
    ...(dayOfMonth ? [REGISTER.dayOfMonth(String(dayOfMonth).padStart(2, '0'))] : []),
    ...(daysBefore ? [REGISTER.daysBefore(daysBefore)] : []),
    ...(note ? [note] : []),
  ];
};
