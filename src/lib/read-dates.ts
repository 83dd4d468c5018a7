/** Finds days in text as written in Việt Nam and in spreadsheets. */
import { formatDate, isLocalDate } from './local-date.ts';

export interface FoundDate {
  readonly text: string;
  readonly date?: string;
  /** Why it is not a day: "không có ngày 30/02/2026". */
  readonly fault?: string;
}

interface FoundDates {
  readonly found: readonly FoundDate[];
  /** The text without the days. */
  readonly rest: string;
}

const YEAR = String.raw`(\d{4}|\d{2})`;
/** Longest first: otherwise the long form would match as day and month. */
const FORMS: readonly { pattern: RegExp; order: 'ymd' | 'dmy' }[] = [
  // Excel's format, with the midnight that it often adds.
  {
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?(?!\d)/g,
    order: 'ymd',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:[,/]|năm)\s*${YEAR})?(?!\d)`,
      'giu',
    ),
    order: 'dmy',
  },
  // Not the minutes and hours of "8 giờ 30 - 11 giờ".
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d:])(?:ngày\s+)?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?${YEAR})?(?![\d/:]|\s*(?:h|giờ|g)(?!\p{L}))`,
      'giu',
    ),
    order: 'dmy',
  },
];

const two = (text: string): string => text.padStart(2, '0');

function toDate(day: string, month: string, year: string | undefined): Omit<FoundDate, 'text'> {
  if (!year) return { fault: `thiếu năm của ngày ${two(day)}/${two(month)}` };
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  if (isLocalDate(date)) return { date };
  const american = Number(month) > 12 && Number(day) <= 12;
  const why = american ? ' (tháng đứng trước ngày?)' : '';
  return { fault: `không có ngày ${formatDate(date)}${why}` };
}

/**
 * Returns all days in the text, in order. The day is before the month, as in Việt Nam.
 * @param year year of days written without one
 */
export function findDates(text: string, year?: string): FoundDates {
  let rest = text.normalize('NFC');
  const found: { at: number; date: FoundDate }[] = [];
  for (const { pattern, order } of FORMS)
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const [whole = '', a = '', b = '', c] = match as (string | undefined)[];
      const at = match.find((part) => typeof part === 'number') ?? 0;
      const read = order === 'ymd' ? toDate(c ?? '', b, a) : toDate(a, b, c ?? year);
      found.push({ at, date: { text: whole.trim(), ...read } });
      return ' '.repeat(whole.length); // keeps the offsets of later matches
    });
  return { found: found.sort((a, b) => a.at - b.at).map(({ date }) => date), rest: rest.trim() };
}
