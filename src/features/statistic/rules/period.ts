/**
 * Reporting periods and their Vietnamese names. The cut-off days of official reports are not those
 * of the calendar (a quarter may run 15/12–14/3), so a period is named by the day it ends on and
 * keeps its exact days. Cumulative periods overlap: they are compared, never added.
 */
import { PERIOD } from '#features/statistic/labels.ts';
import { addDays, addMonths, daysBetween, daysInMonth, formatDate } from '#lib/local-date.ts';
import type { PeriodKind } from '#features/statistic/schema.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Shortest and longest length in days of a period of each kind. */
const LENGTHS: Readonly<Record<PeriodKind, readonly [number, number]>> = {
  month: [27, 33],
  quarter: [84, 96],
  half: [172, 192],
  'nine-months': [262, 284],
  year: [350, 380],
  'multi-year': [381, 36_525],
};
/** Months in a period of each kind; `years` has five years, the length of a term. */
export const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  'nine-months': 9,
  year: 12,
  'multi-year': 60,
};
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Whether it is as long as periods of that kind. A snapshot "1/1 to 25/7" is of no kind. */
export function isOfKind(kind: PeriodKind, { from, to }: Period): boolean {
  const days = daysBetween(from, to) + 1;
  const [min, max] = LENGTHS[kind];
  return days >= min && days <= max;
}

/** "2021–2025" for whole years, else "07/2016–06/2021". */
function spanOfYears({ from, to }: Period): string {
  const length = from.endsWith('-01-01') && to.endsWith('-12-31') ? 4 : 7;
  return `${formatDate(from.slice(0, length))}–${formatDate(to.slice(0, length))}`;
}

/** "Quý I/2025", "6 tháng đầu năm 2020", "Tháng 8/2024"; the days themselves for other lengths. */
export function periodName(kind: PeriodKind, period: Period): string {
  if (!isOfKind(kind, period)) return periodDays(period);
  return kind === 'multi-year' ? PERIOD.years(spanOfYears(period)) : nameByEnd(kind, period.to);
}

/** The name of the whole period of that kind which ends on that day. */
export function nameByEnd(kind: PeriodKind, to: string): string {
  const year = to.slice(0, 4);
  const month = Number(to.slice(5, 7));
  switch (kind) {
    case 'month':
      return PERIOD.month(month, year);
    case 'quarter':
      return PERIOD.quarter(ROMAN[Math.ceil(month / 3) - 1] ?? '', year);
    case 'half':
      return month <= 6 ? PERIOD.firstHalf(year) : PERIOD.secondHalf(year);
    case 'nine-months':
      return PERIOD.nineMonths(year);
    case 'year':
      return PERIOD.year(year);
    case 'multi-year':
      return PERIOD.until(formatDate(to));
  }
}

/** "01/01/2020–30/06/2020" */
export const periodDays = ({ from, to }: Period): string => `${formatDate(from)}–${formatDate(to)}`;

/** Whether it starts on the first and ends on the last day of calendar months. */
export const isCalendarPeriod = ({ from, to }: Period): boolean =>
  from.endsWith('-01') && addDays(to, 1).endsWith('-01');

/** Months since year 0 of the month it ends in: the position of the period in its sequence. */
const position = (period: Period): number =>
  Number(period.to.slice(0, 4)) * 12 + Number(period.to.slice(5, 7));

/**
 * The relation of `earlier` to `later`: the period just before it, the same one of the year before,
 * or neither. Nine months and odd periods have no preceding period that does not overlap.
 */
export function relationOf(
  kind: PeriodKind,
  later: Period,
  earlier: Period,
): 'previous' | 'year-ago' | undefined {
  if (!isOfKind(kind, later) || !isOfKind(kind, earlier) || earlier.to >= later.from)
    return undefined;
  const gap = position(later) - position(earlier);
  if (gap === monthsOf(kind, later)) return 'previous';
  return gap === 12 ? 'year-ago' : undefined;
}

/** The day `months` later: a month's last day maps to a month's last day, the 14th to the 14th. */
function shift(date: string, months: number): string {
  const month = addMonths(date.slice(0, 7), months);
  const last = daysInMonth(month);
  const day = Number(date.slice(8));
  const kept = day === daysInMonth(date) ? last : Math.min(day, last);
  return `${month}-${String(kept).padStart(2, '0')}`;
}

const monthsOf = (kind: PeriodKind, { from, to }: Period): number =>
  kind === 'multi-year'
    ? position({ from, to: addDays(to, 1) }) - position({ from, to: from })
    : MONTHS[kind];

/** The period reported next; nine months come once a year and start over. */
export function nextPeriod(kind: PeriodKind, { from, to }: Period): Period {
  return kind === 'nine-months'
    ? { from: shift(from, MONTHS.year), to: shift(to, MONTHS.year) }
    : { from: addDays(to, 1), to: shift(to, monthsOf(kind, { from, to })) };
}

/** Earlier end first; of two with the same end the longer first. */
export const comparePeriods = (a: Period, b: Period): number =>
  a.to === b.to ? (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) : a.to < b.to ? -1 : 1;
