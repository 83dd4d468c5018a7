/**
 * Dates as written in Việt Nam. A day is a string `YYYY-MM-DD`, never a `Date`: a `Date` is an
 * instant, and "2021-09-30" parsed as one is the day before in time zones west of Greenwich.
 */

/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975. */
const UTC_OFFSET_HOURS = 7;
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const DAY_MS = 86_400_000;

/** Returns that day's midnight in UTC in milliseconds, for counting days; NaN for invalid days. */
function toUtc(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(2000, month - 1, day));
  utc.setUTCFullYear(year, month - 1, day);
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day ? utc.getTime() : NaN;
}

const fromUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Returns whether this is an existing day written `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => !Number.isNaN(toUtc(text));

/** Returns whether this is `HH:mm`, 00:00 to 23:59. */
export const isLocalTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Returns whether this is a day, a month `YYYY-MM` or a year `YYYY`. */
export const isPartialDate = (text: string): boolean =>
  isLocalDate(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || /^\d{4}$/.test(text);

/** Returns the day `days` later (earlier if negative). */
export const addDays = (date: string, days: number): string => fromUtc(toUtc(date) + days * DAY_MS);

/** Returns the whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (toUtc(to) - toUtc(from)) / DAY_MS;

/** Returns the weekday, Monday = 1 … Sunday = 7, as weeks run in Việt Nam. */
export const weekday = (date: string): number => new Date(toUtc(date)).getUTCDay() || 7;

/** Returns the number of days in the month of `YYYY-MM…`. */
export function daysInMonth(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Returns the month `months` later, as `YYYY-MM`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const startOfWeek = (date: string): string => addDays(date, 1 - weekday(date));

/** Returns all weeks, from Monday, that have a day of the month `YYYY-MM`. */
export function weeksOf(month: string): string[][] {
  const last = `${month}-${daysInMonth(month)}`;
  const weeks: string[][] = [];
  for (let monday = startOfWeek(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}

const localMs = (instant: Date): number => instant.getTime() + UTC_OFFSET_HOURS * 3_600_000;

/** Returns the date in Việt Nam at that instant. */
export const dateAt = (instant: Date): string => fromUtc(localMs(instant));

/** Returns the time in Việt Nam at that instant: "07:30". */
export const timeAt = (instant: Date): string =>
  new Date(localMs(instant)).toISOString().slice(11, 16);

/** Returns the moment in Việt Nam, in words: "07:30 ngày 05/03/2026". */
export const formatMoment = (instant: Date): string =>
  `${timeAt(instant)} ngày ${formatDate(dateAt(instant))}`;

/** Returns the instant of a local day and time in Việt Nam. */
export const instantOf = (date: string, time = '00:00'): Date =>
  new Date(`${date}T${time}:00+07:00`);

/** Returns 30/09/2021, 09/2021 or 2021, depending on the precision of the value. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');

/**
 * "ngày 05 tháng 3 năm 2020": days below 10 and months 1 and 2 with a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I). A month or year alone is written as such.
 */
export function formatLongDate(date: string): string {
  const [year, month, day] = date.split('-');
  const monthText = month && Number(month) > 2 ? String(Number(month)) : month;
  if (day) return `ngày ${day} tháng ${monthText} năm ${year}`;
  return month ? `tháng ${monthText} năm ${year}` : `năm ${year}`;
}

/** Inside a sentence (Nghị định 30/2020/NĐ-CP, Phụ lục II: "thứ Hai", "Chủ nhật"). */
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

type Position = 'line' | 'sentence';

/** Returns the name of weekday 1 (Monday) to 7 (Sunday): "Thứ Hai" at the beginning of a line. */
export function weekdayLabel(number: number, at: Position = 'line'): string {
  const name = WEEKDAYS[number - 1] ?? '';
  return at === 'line' ? name.replace(/^t/, 'T') : name;
}

/** Returns the weekday of a date: "Thứ Năm" at the beginning of a line. */
export const weekdayName = (date: string, at?: Position): string => weekdayLabel(weekday(date), at);

/**
 * Returns a day with its weekday: "Thứ Năm, 30/09/2021" at the beginning of a line, "thứ Năm, ngày
 * 30/09/2021" inside a sentence.
 */
export const formatDay = (date: string, at: Position = 'line'): string =>
  `${weekdayName(date, at)}, ${at === 'line' ? '' : 'ngày '}${formatDate(date)}`;

/** Returns "7 giờ 30" or "8 giờ", as notices write times. */
export function formatTime(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
}

/** Returns whether `a` is certainly before `b`; neither of "2021-09" and "2021-09-30" is. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
