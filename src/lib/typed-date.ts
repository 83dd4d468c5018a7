/** Dates and times as people type them into a field; stored values are those of `local-date.ts`. */
import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  isLocalTime,
  isPartialDate,
  startOfWeek,
} from './local-date.ts';
import { findDates } from './read-dates.ts';

const two = (digits: string): string => digits.padStart(2, '0');

/** `dd/mm/yyyy`, `d-m-yy`, `05032026`, “ngày 5 tháng 3 năm 2026”, `2026-03-05`. */
function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const { found, rest } = findDates(year ? `${day}/${month}/${year}` : text);
  return found.length === 1 && rest === '' ? found[0]?.date : undefined;
}

/** `mm/yyyy`, “tháng 3 năm 2026”, `2026-03`, `yyyy`. */
function readMonthOrYear(text: string): string | undefined {
  const [, month, year] =
    /^(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/i.exec(text.normalize('NFC')) ?? [];
  const date = month && year ? `${year}-${two(month)}` : text.replace(/^năm\s+/i, '');
  return isPartialDate(date) ? date : undefined;
}

/**
 * Reads one day.
 * @param isPartial whether a month or a year alone is meant, too
 * @returns the stored form; undefined where the text is not (yet) a date
 */
export function readDate(text: string, isPartial = false): string | undefined {
  const typed = text.trim();
  return readDay(typed) ?? (isPartial ? readMonthOrYear(typed) : undefined);
}

/** Reads `7:30`, `07h30`, `7 giờ`, `0730`. @returns `HH:mm`; undefined where it is no time */
export function readTime(text: string): string | undefined {
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{2})?)?$/iu.exec(
      text
        .trim()
        .normalize('NFC')
        .replace(/^(\d{2})(\d{2})$/, '$1:$2'),
    ) ?? [];
  const time = hour && `${two(hour)}:${minute}`;
  return time && isLocalTime(time) ? time : undefined;
}

/** A stored date as it is typed; a text that is no date stays as it is. */
export const showDate = (value: string): string =>
  isPartialDate(value) ? formatDate(value) : value;

/** Date and time of `2026-03-05T08:00`, of any text without an error. */
export function splitDateTime(value: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = value.split('T');
  return { date, time };
}

/** @returns `2026-03-05T08:00`; empty without both */
export const joinDateTime = (date: string, time: string): string =>
  date || time ? `${date}T${time}` : '';

export const nextMonday = (today: string): string => addDays(startOfWeek(today), 7);

/** The day `months` later; the last of that month where it has no such day. */
export function sameDayIn(date: string, months: number): string {
  const month = addMonths(date.slice(0, 7), months);
  const day = Math.min(Number(date.slice(8)), daysInMonth(month));
  return `${month}-${two(String(day))}`;
}
