/** Reads the time that a question names: days, weekdays, weeks, months, quarters, years. */
import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  formatDay,
  isLocalDate,
  startOfWeek,
  weekday,
  weekdayLabel,
} from '#lib/local-date.ts';
import { SESSION_SEARCH as WORDS } from '#features/reception/search-labels.ts';

/** First and last day, and the name of the period. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Only this day of the week: Monday = 1 … Sunday = 7. */
  readonly weekday?: number;
}

const dayPeriod = (date: string): Period => ({
  from: date,
  to: date,
  label: formatDay(date, 'sentence'),
});

const daysPeriod = (from: string, to: string, name: string): Period => ({
  from,
  to,
  label: `${name} (${formatDate(from)} – ${formatDate(to)})`,
});

/** @param months how many, from the month `first` on */
const monthsPeriod = (first: string, months: number, label: string): Period => {
  const last = addMonths(first, months - 1);
  return { from: `${first}-01`, to: `${last}-${daysInMonth(last)}`, label };
};

const monthPeriod = (month: string): Period =>
  monthsPeriod(month, 1, `${WORDS.month} ${formatDate(month)}`);

const yearPeriod = (year: number): Period =>
  monthsPeriod(`${year}-01`, 12, `${WORDS.year} ${year}`);

const QUARTERS = ['I', 'II', 'III', 'IV'];
const quarterPeriod = (first: string): Period => {
  const [year, month] = first.split('-');
  const name = QUARTERS[Math.floor(Number(month) / 3)] ?? '';
  return monthsPeriod(first, 3, `${WORDS.quarter} ${name}/${year}`);
};

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Without a year, the next such day from today on: in November, "3/1" is next January. */
function dayNamed(today: string, day: string, month = '', year?: string): Period | undefined {
  const end = `${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [year] : [thisYear, thisYear + 1];
  const date = years.map((of) => `${of}-${end}`).find((on) => year !== undefined || on >= today);
  return date !== undefined && isLocalDate(date) ? dayPeriod(date) : undefined;
}

/** "ngày 15" is the next 15th from today on. */
function dayOfMonth(today: string, day: string): Period | undefined {
  const month = today.slice(0, 7);
  const days = [0, 1, 2].map((later) => `${addMonths(month, later)}-${two(day)}`);
  const date = days.find((each) => isLocalDate(each) && each >= today);
  return date === undefined ? undefined : dayPeriod(date);
}

/** Returns the first of `length` months; without a year, the next that are not over. */
function firstMonth(today: string, first: number, length: number, year?: string): string {
  const named = `${year ?? today.slice(0, 4)}-${two(first)}`;
  const isOver = addMonths(named, length) <= today.slice(0, 7);
  return year === undefined && isOver ? addMonths(named, 12) : named;
}

function monthNamed(today: string, month: string, year?: string): Period | undefined {
  const number = Number(month);
  return number < 1 || number > 12 ? undefined : monthPeriod(firstMonth(today, number, 1, year));
}

function quarterNamed(today: string, name: string, year?: string): Period {
  const number = Number(name) || QUARTERS.indexOf(name.toUpperCase()) + 1;
  return quarterPeriod(firstMonth(today, number * 3 - 2, 3, year));
}

function weekPeriod(today: string, later: number): Period {
  const monday = addDays(startOfWeek(today), 7 * later);
  const name = [WORDS.lastWeek, WORDS.thisWeek, WORDS.nextWeek][later + 1] ?? '';
  return daysPeriod(monday, addDays(monday, 6), name);
}

function weekend(today: string, word = 'nay'): Period {
  const sunday = addDays(startOfWeek(today), 6 + 7 * (LATER[word] ?? 0));
  return daysPeriod(addDays(sunday, -1), sunday, WORDS.weekend);
}

/** How many weeks, months … later. */
const LATER: Readonly<Record<string, number>> = {
  ...{ nay: 0, sau: 1, toi: 1, truoc: -1, qua: -1, ngoai: -1 },
};

function relativePeriod(today: string, unit: string, word = ''): Period {
  const later = LATER[word] ?? 0;
  if (unit === 'tuan') return weekPeriod(today, later);
  const month = today.slice(0, 7);
  if (unit === 'thang') return monthPeriod(addMonths(month, later));
  if (unit === 'nam') return yearPeriod(Number(today.slice(0, 4)) + later);
  const inQuarter = (Number(month.slice(5)) - 1) % 3;
  return quarterPeriod(addMonths(month, 3 * later - inQuarter));
}

/** Days with a name of their own, by how many days they are from today. */
const NAMED_DAYS: Readonly<Record<string, number>> = {
  ...{ 'hom nay': 0, 'bua nay': 0, mai: 1, 'ngay mai': 1, 'ngay kia': 2, 'ngay mot': 2 },
  ...{ 'hom qua': -1, 'ngay hom qua': -1, 'hom kia': -2 },
};

const dayCalled = (today: string, name: string): Period =>
  dayPeriod(addDays(today, NAMED_DAYS[name] ?? 0));

/** Reads the groups of a pattern; undefined for an impossible day. */
type Read = (today: string, first: string, second?: string, third?: string) => Period | undefined;

const rule = (pattern: string, read: Read) =>
  [new RegExp(String.raw`(?<![\w/])${pattern}(?![\w/])`), read] as const;

const YEAR = String.raw`(?: ?(?:nam |/)?(20\d\d))?`;

/** The first that reads a period is taken: a day is more precise than its month. */
const RULES = [
  rule(String.raw`(?:ngay )?(\d{1,2}) thang (\d{1,2})${YEAR}`, dayNamed),
  rule(String.raw`(?:ngay )?(\d{1,2})/(\d{1,2})(?:/(20\d\d))?`, dayNamed),
  rule(String.raw`thang (\d{1,2})${YEAR}`, monthNamed),
  rule(String.raw`(\d{1,2})/(20\d\d)`, monthNamed),
  rule(`quy (i{1,3}|iv|[1-4])${YEAR}`, quarterNamed),
  rule(String.raw`ngay (\d{1,2})`, dayOfMonth),
  rule('((?:ngay )?hom qua|hom kia|(?:hom|bua) nay|ngay (?:mai|kia|mot))', dayCalled),
  rule('(?<=^|sang |chieu )(mai)', dayCalled),
  rule('cuoi tuan(?: (nay|sau|toi|truoc|qua))?', weekend),
  rule('(tuan|thang|quy|nam) (nay|sau|toi|truoc|qua|ngoai)', relativePeriod),
  rule(String.raw`nam (20\d\d)`, (_today, year) => yearPeriod(Number(year))),
];

const WEEKDAY = /\bt([2-8])\b(?: (?:nay|toi)\b)?/;

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** The longest first: "tháng mười" begins "tháng mười hai". */
const MONTHS: Readonly<Record<string, number>> = {
  'mười hai': 12,
  'mười một': 11,
  mười: 10,
  chín: 9,
  tám: 8,
  bảy: 7,
  bẩy: 7,
  sáu: 6,
  năm: 5,
  bốn: 4,
  tư: 4,
  ba: 3,
  hai: 2,
  một: 1,
};
const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  tư: 4,
  tu: 4,
  năm: 5,
  nam: 5,
  sáu: 6,
  sau: 6,
  bảy: 7,
  bẩy: 7,
  bay: 7,
};
const spelled = (prefix: string, words: readonly string[], rest = ''): RegExp =>
  new RegExp(`${BEFORE}${prefix}(${words.join('|')})${AFTER}${rest}`, 'gu');

/** Words that lose their meaning with their marks: "tháng sáu" is June, "tháng sau" the next. */
const MONTH_NAMED = spelled('tháng ', Object.keys(MONTHS), '(?! (?:nay|này|sau|tới|20))');
const WEEKDAY_NAMED = spelled('(?<!(?:bi|don) )(?:thứ|thu) ', [...Object.keys(WEEKDAYS), '[2-7]']);
const SUNDAY_NAMED = spelled('', ['chủ nhật', 'chu nhat', 'cn']);

/**
 * Writes weekdays as t2 (Monday) to t8, and months spelled out as numbers, while the text still has
 * the marks that tell "thứ tư" from "thứ tự".
 * @param text in NFC and lower case
 */
export const withFigures = (text: string): string =>
  text
    .replace(MONTH_NAMED, (_, name: string) => `tháng ${MONTHS[name] ?? name}`)
    .replace(WEEKDAY_NAMED, (_, name: string) => `t${WEEKDAYS[name] ?? name}`)
    .replace(SUNDAY_NAMED, 't8');

/** Narrows the period to a day of the week; without a period, the next such day. */
function onWeekday(period: Period | undefined, day: number, today: string): Period | undefined {
  const from = period?.from ?? today;
  const first = addDays(from, (day - weekday(from) + 7) % 7);
  if (!period) return dayPeriod(first);
  if (first > period.to) return undefined;
  if (addDays(first, 7) > period.to) return dayPeriod(first);
  return { ...period, weekday: day, label: `${weekdayLabel(day, 'sentence')}, ${period.label}` };
}

/**
 * Reads the period that a text names.
 * @param text after `withFigures`, folded (lib/fold-text.ts)
 * @param today today's date in Việt Nam
 * @returns the period, undefined if the text names none or an impossible day; and the text without
 * the words that were read, each run of them replaced by a bar
 */
export function readPeriod(
  text: string,
  today: string,
): { readonly period: Period | undefined; readonly rest: string } {
  let [period, rest]: [Period | undefined, string] = [undefined, text];
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text);
    period = match ? read(today, match[1] ?? '', match[2], match[3]) : undefined;
    if (!period) continue;
    rest = text.replace(pattern, ' | ');
    break;
  }
  const day = WEEKDAY.exec(rest);
  const narrowed = day ? onWeekday(period, Number(day[1]) - 1, today) : undefined;
  return narrowed ? { period: narrowed, rest: rest.replace(WEEKDAY, ' | ') } : { period, rest };
}
