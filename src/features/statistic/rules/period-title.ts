/** The period that a report's heading names: "Quý I năm 2026", "6 tháng đầu năm 2026", "từ ngày … đến ngày …". */
import { foldText } from '#lib/fold-text.ts';
import { addDays, daysInMonth, isLocalDate } from '#lib/local-date.ts';
import { isOfKind, type Period } from './period.ts';
import { PERIOD_KINDS, type PeriodKind } from '#features/statistic/schema.ts';

interface TitlePeriod extends Period {
  /** Undefined where the days match no kind. */
  readonly kind: PeriodKind | undefined;
  /** Whether the days themselves were written, not only the name of the period. */
  readonly isExact: boolean;
}

const two = (number: number | string): string => String(number).padStart(2, '0');
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const DAY = String.raw`(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})`;
const RANGE = new RegExp(String.raw`\b(?:tu )?${DAY} (?:den|-|–) ?(?:het )?${DAY}\b`, 'g');
const SINGLE_DAY = new RegExp(String.raw`\bngay \S* ?thang \S* ?nam \d{4}|\b${DAY}\b`, 'g');
const YEAR = String.raw`(?:/| nam |,? )(\d{4})\b`;

const months = (year: string, first: number, last: number): Period => {
  const end = `${year}-${two(last)}-01`;
  return { from: `${year}-${two(first)}-01`, to: addDays(end, daysInMonth(end) - 1) };
};

/** In order of precedence: "6 tháng" before "tháng", and the bare year last. */
const NAMES: readonly (readonly [
  PeriodKind,
  RegExp,
  (match: RegExpExecArray) => Period | undefined,
])[] = [
  [
    'quarter',
    new RegExp(String.raw`\bquy (iv|i{1,3}|[1-4])${YEAR}`, 'g'),
    ([, name = '', year = '']) => {
      const quarter = Number(name) || ROMAN.indexOf(name) + 1;
      return months(year, quarter * 3 - 2, quarter * 3);
    },
  ],
  [
    'half',
    /\b0?6 thang (dau|cuoi) nam (\d{4})\b/g,
    ([, which, year = '']) => (which === 'dau' ? months(year, 1, 6) : months(year, 7, 12)),
  ],
  ['nine-months', /\b0?9 thang(?: dau)? nam (\d{4})\b/g, ([, year = '']) => months(year, 1, 9)],
  [
    'month',
    new RegExp(String.raw`(?<!\d )\bthang (\d{1,2})${YEAR}`, 'g'),
    ([, month = '', year = '']) =>
      Number(month) >= 1 && Number(month) <= 12
        ? months(year, Number(month), Number(month))
        : undefined,
  ],
  ['year', /(?<!thang (?:dau |cuoi )?)\bnam (\d{4})\b/g, ([, year = '']) => months(year, 1, 12)],
];

/** The only distinct period; undefined where there is none, or several that differ. */
function only<T extends Period>(periods: readonly T[]): T | undefined {
  const [first] = periods;
  return first && periods.every(({ from, to }) => from === first.from && to === first.to)
    ? first
    : undefined;
}

/** @returns the kind of period with the length of these days */
export const kindOfDays = (period: Period): PeriodKind | undefined =>
  (Object.keys(PERIOD_KINDS) as PeriodKind[]).find((kind) => isOfKind(kind, period));

function exactDays(text: string): TitlePeriod[] {
  return [...text.matchAll(RANGE)].flatMap(
    ([, d1 = '', m1 = '', y1 = '', d2 = '', m2 = '', y2 = '']) => {
      const [from, to] = [`${y1}-${two(m1)}-${two(d1)}`, `${y2}-${two(m2)}-${two(d2)}`];
      return isLocalDate(from) && isLocalDate(to) && from <= to
        ? [{ from, to, kind: kindOfDays({ from, to }), isExact: true }]
        : [];
    },
  );
}

/**
 * The days where they are written, else the calendar days of the named period; never a guess
 * between two.
 */
export function readPeriodTitle(title: string): TitlePeriod | undefined {
  const text = foldText(title).replace(/\s+/g, ' ');
  const exact = exactDays(text);
  if (exact.length > 0) return only(exact);
  const rest = text.replace(SINGLE_DAY, ' ');
  for (const [kind, pattern, days] of NAMES) {
    const found = [...rest.matchAll(pattern)].map((match) => days(match));
    if (found.length === 0) continue;
    const period = found.includes(undefined)
      ? undefined
      : only(found.filter((one) => one !== undefined));
    return period && { ...period, kind, isExact: false };
  }
  return undefined;
}
