/** Periods that a sentence names: “quý III/2026”, “nửa đầu năm 2026”, “tháng 8/2024”, “năm 2025”. */
import { daysInMonth } from '#lib/local-date.ts';

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const endOfMonth = (year: string, month: number): string => {
  const date = `${year}-${String(month).padStart(2, '0')}`;
  return `${date}-${daysInMonth(date)}`;
};

/** Each with the last day of what it names. */
const FORMS: readonly { pattern: RegExp; end: (match: readonly string[]) => string }[] = [
  {
    pattern: /quý\s+(i{1,3}|iv|[1-4])\s*(?:\/|năm\s+|-)\s*(\d{4})/giu,
    end: ([, quarter = '', year = '']) =>
      endOfMonth(year, 3 * (QUARTERS[quarter.toLowerCase()] ?? Number(quarter))),
  },
  {
    pattern: /(?:nửa|(?:6|sáu)\s+tháng)\s+(đầu|cuối)\s+năm\s+(\d{4})/giu,
    end: ([, half = '', year = '']) => endOfMonth(year, half.toLowerCase() === 'đầu' ? 6 : 12),
  },
  {
    pattern: /(?:9|chín)\s+tháng(?:\s+đầu)?\s+năm\s+(\d{4})/giu,
    end: ([, year = '']) => endOfMonth(year, 9),
  },
  {
    pattern: /(?:tháng\s+|ngày\s+\d{1,2}\/)(\d{1,2})\s*(?:\/|năm\s+)\s*(\d{4})/giu,
    end: ([, month = '', year = '']) => endOfMonth(year, Number(month)),
  },
];
/** “Từ quý I/2024” names a beginning only. */
const SINCE = /từ\s+(?:quý|nửa|tháng|năm|\d+\s+tháng)[^,.;]*?\d{4}/giu;
const YEAR = /năm\s+(\d{4})/giu;

/**
 * The last day of the latest period that the text names; a year alone counts only where nothing
 * shorter is named.
 * @returns undefined where none is named
 */
export function latestNamed(text: string): string | undefined {
  const clean = text.normalize('NFC').replace(SINCE, '');
  const found = FORMS.flatMap(({ pattern, end }) => [...clean.matchAll(pattern)].map(end));
  const years = [...clean.matchAll(YEAR)].map(([, year = '']) => `${year}-12-31`);
  return (found.length > 0 ? found : years).sort().at(-1);
}
