/** The days a rule names, before the shift for days off. */
import { addDays, addMonths, daysInMonth, weekday } from '#lib/local-date.ts';
import { WEEKDAYS, type ReceptionRule } from '#features/reception/schema.ts';

/** A date the rule yields that its month does not have: 30 February, a fifth Tuesday. */
export interface Gap {
  readonly month: string;
  /** Set when a day of the month is missing; otherwise the nth weekday is. */
  readonly day?: number;
}

interface RuleDates {
  readonly dates: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Monday = 1 … Sunday = 7. */
export const weekdayNumber = (name: keyof typeof WEEKDAYS): number =>
  Object.keys(WEEKDAYS).indexOf(name) + 1;

const dayOf = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`;

function weekdaysIn(month: string, number: number): string[] {
  const first = 1 + ((number - weekday(dayOf(month, 1)) + 7) % 7);
  const days: string[] = [];
  for (let day = first; day <= daysInMonth(month); day += 7) days.push(dayOf(month, day));
  return days;
}

/**
 * The row of a calendar sheet that contains a day; weeks run from Monday and row 1 holds day 1.
 * "Tuesday of the third week" means this row in practice: Trà Vinh 2024 fits it in all twelve
 * months.
 */
export const calendarRow = (date: string): number =>
  Math.floor((Number(date.slice(8)) + weekday(dayOf(date.slice(0, 7), 1)) - 2) / 7) + 1;

function pick(rule: ReceptionRule, month: string): string | undefined {
  const days = weekdaysIn(month, weekdayNumber(rule.weekday ?? 'mon'));
  const nth = rule.nth ?? 1;
  if (nth < 0) return days.at(-1);
  return rule.repeat === 'monthly-row'
    ? days.find((day) => calendarRow(day) === nth)
    : days[nth - 1];
}

function ofMonth(rule: ReceptionRule, month: string): RuleDates {
  if (rule.repeat !== 'monthly-day') {
    const date = pick(rule, month);
    return date ? { dates: [date], gaps: [] } : { dates: [], gaps: [{ month }] };
  }
  const days = [...new Set(rule.days ?? [])].sort((a, b) => a - b);
  const last = daysInMonth(month);
  return {
    dates: days.filter((day) => day <= last).map((day) => dayOf(month, day)),
    gaps: days.filter((day) => day > last).map((day) => ({ month, day })),
  };
}

function weekly(rule: ReceptionRule, from: string, to: string): string[] {
  const ahead = (weekdayNumber(rule.weekday ?? 'mon') - weekday(from) + 7) % 7;
  const dates: string[] = [];
  for (let date = addDays(from, ahead); date <= to; date = addDays(date, 7)) dates.push(date);
  return dates;
}

/** The days from `from` to `to` that the rule names, and the dates that do not exist. */
export function ruleDates(rule: ReceptionRule, from: string, to: string): RuleDates {
  const within = (date: string): boolean => from <= date && date <= to;
  if (from > to) return { dates: [], gaps: [] };
  if (rule.repeat === 'weekly') return { dates: weekly(rule, from, to), gaps: [] };
  if (rule.repeat === 'dates')
    return { dates: [...new Set(rule.dates ?? [])].filter(within).sort(), gaps: [] };
  const dates: string[] = [];
  const gaps: Gap[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1)) {
    const found = ofMonth(rule, month);
    dates.push(...found.dates.filter(within));
    // A month only partly inside the window may lack the day for that reason alone.
    if (within(dayOf(month, 1)) && within(dayOf(month, daysInMonth(month))))
      gaps.push(...found.gaps);
  }
  return { dates, gaps };
}
