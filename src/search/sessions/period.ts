/** Days that a question names: "tháng 12", "tuần sau", "ngày 3/12", "hôm nay". */
import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  formatDay,
  isLocalDate,
  startOfWeek,
} from '#lib/local-date.ts';
import { SEARCH } from '#strings/search.ts';

/** First and last day, and how the period is called. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const dayPeriod = (date: string): Period => ({
  from: date,
  to: date,
  label: formatDay(date, 'sentence'),
});

function weekPeriod(monday: string, name: string): Period {
  const to = addDays(monday, 6);
  return { from: monday, to, label: `${name} (${formatDate(monday)} – ${formatDate(to)})` };
}

const monthPeriod = (month: string): Period => ({
  from: `${month}-01`,
  to: `${month}-${daysInMonth(month)}`,
  label: `${SEARCH.sessions.month} ${formatDate(month)}`,
});

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Without a year the next one from today on: in November "3/1" is next January's. */
function dayNamed(day: string, month: string, year: string | undefined, today: string) {
  const end = `${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [year] : [thisYear, thisYear + 1];
  const date = years.map((of) => `${of}-${end}`).find((on) => year !== undefined || on >= today);
  return date !== undefined && isLocalDate(date) ? dayPeriod(date) : undefined;
}

function monthNamed(month: string, year: string | undefined, today: string): Period | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const current = today.slice(0, 7);
  const named = `${year ?? current.slice(0, 4)}-${two(month)}`;
  return monthPeriod(year === undefined && named < current ? addMonths(named, 12) : named);
}

const YEAR = String.raw`(?:\s*(?:nam\s+|[/-]\s*)?(20\d\d))?`;
const DAY_IN_WORDS = new RegExp(String.raw`\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\b${YEAR}`);
const DAY_IN_FIGURES = /(?:^|[^\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?(?![\d/])/;
const MONTH = new RegExp(String.raw`\bthang\s+(\d{1,2})\b${YEAR}`);
const MONTH_IN_FIGURES = /(?:^|[^\d/])(\d{1,2})\/(20\d\d)(?![\d/])/;

/**
 * The period that a text names; undefined when it names none, or none that exists.
 * @param text folded (lib/fold-text.ts)
 * @param today the day it is in Việt Nam
 */
export function readPeriod(text: string, today: string): Period | undefined {
  const words = DAY_IN_WORDS.exec(text) ?? DAY_IN_FIGURES.exec(text);
  if (words) return dayNamed(words[1] ?? '', words[2] ?? '', words[3], today);
  const month = MONTH.exec(text) ?? MONTH_IN_FIGURES.exec(text);
  if (month) return monthNamed(month[1] ?? '', month[2], today);
  if (/\bhom nay\b/.test(text)) return dayPeriod(today);
  if (/\bngay mai\b/.test(text)) return dayPeriod(addDays(today, 1));
  const monday = startOfWeek(today);
  if (/\btuan nay\b/.test(text)) return weekPeriod(monday, SEARCH.sessions.thisWeek);
  if (/\btuan (?:sau|toi)\b/.test(text))
    return weekPeriod(addDays(monday, 7), SEARCH.sessions.nextWeek);
  if (/\bthang nay\b/.test(text)) return monthPeriod(today.slice(0, 7));
  if (/\bthang (?:sau|toi)\b/.test(text)) return monthPeriod(addMonths(today.slice(0, 7), 1));
  return undefined;
}
