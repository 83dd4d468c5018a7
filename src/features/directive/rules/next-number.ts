/**
 * The next number in an issuer's series. State documents of one type count from 01 each year (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.3: numbers below 10 are padded with a zero), party
 * documents through a term; normative documents contain the year and form their own series.
 */
import { parseNumber, type ParsedNumber } from './number.ts';

interface Numbered {
  readonly number: string;
  readonly type: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly term?: string | null | undefined;
}

export interface Series {
  readonly type: string;
  readonly issuer: string;
  /** Four digits. */
  readonly year: string;
  /** Party documents: `2020-2025`. */
  readonly term?: string | undefined;
}

const inSeries = (document: Numbered, { type, issuer, year, term }: Series): boolean =>
  document.type === type &&
  document.issuer === issuer &&
  (term ? document.term === term : document.issuedOn.startsWith(year));

/** Returns the constant part of a series: "/2026/QĐ-UBND", "/KH-UBND", "-CT/TU". */
const restOf = (number: string): string => number.trim().replace(/^\d+/, '');

/**
 * Suggests the next numbers of a type and issuer.
 * @param documents all known ones; documents outside the site are not counted
 * @returns one number per existing series, the longest series first
 */
export function nextNumbers(documents: readonly Numbered[], series: Series): string[] {
  const last = new Map<string, { serial: number; count: number }>();
  for (const { number } of documents.filter((document) => inSeries(document, series))) {
    const parsed: ParsedNumber | undefined = parseNumber(number);
    if (!parsed || parsed.suffix) continue;
    const rest = restOf(number);
    const known = last.get(rest);
    last.set(rest, {
      serial: Math.max(known?.serial ?? 0, parsed.serial),
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...last]
    .sort(([, a], [, b]) => b.count - a.count || b.serial - a.serial)
    .map(([rest, { serial }]) => `${String(serial + 1).padStart(2, '0')}${rest}`);
}
