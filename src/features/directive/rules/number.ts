/**
 * Document numbers as typed by people. The state writes 15/2026/QĐ-UBND and 45/CT-UBND, the party
 * 08-CT/TU: the separators are reversed, so people mix them (docs/domain.md 1.1, 1.2, 1.6).
 */
import { compareText, foldText } from '#lib/fold-text.ts';

/**
 * Returns the lookup key shared by all spellings of a number: "8 ct tu", "08-CT/TU", "08/CT.TU" →
 * "8-ct-tu". Unlike `numberKey` in slug.ts, it drops leading zeros.
 */
export const numberLookupKey = (number: string): string =>
  foldText(number.normalize('NFC').replaceAll('\u00ad', ''))
    .replace(/^\s*so\s*:?\s*(?=\d)/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/(^|-)0+(?=\d)/g, '$1');

export interface ParsedNumber {
  /** 15 of "15/2026/QĐ-UBND", 30 of "30c/NQ-CP". */
  readonly serial: number;
  /** "c" of "30c/NQ-CP", "19" of "66.19/2026". */
  readonly suffix: string;
  /** Set only if the year is part of the number. */
  readonly year: number | undefined;
  /** "QĐ-UBND", "CT/TU", "QH13"; may be empty. */
  readonly symbol: string;
}

const NUMBER =
  /^\s*(\d{1,6})(?:\.(\d{1,2})|([a-zđ]))?\s*(?:[-/]\s*((?:19|20)\d{2})(?![\p{L}\d]))?\s*(?:[-/ ]\s*(.+?))?\s*$/u;

/** Returns the parts of a number as printed; undefined if it is no document number. */
export function parseNumber(number: string): ParsedNumber | undefined {
  const match = NUMBER.exec(number.normalize('NFC'));
  if (!match) return undefined;
  const [, serial = '', dotted, letter, year, symbol = ''] = match;
  return {
    serial: Number(serial),
    suffix: dotted ?? letter ?? '',
    year: year === undefined ? undefined : Number(year),
    symbol: symbol.replace(/\s*([-/])\s*/g, '$1'),
  };
}

/** Compares by serial, suffix, then symbol: 2 before 10, 30 before 30c. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [parseNumber(a), parseNumber(b)];
  return (
    (left?.serial ?? Infinity) - (right?.serial ?? Infinity) ||
    compareText(left?.suffix ?? '', right?.suffix ?? '') ||
    compareText(left?.symbol ?? a, right?.symbol ?? b)
  );
}

interface Dated {
  readonly issuedOn: string;
  readonly number: string;
}

/**
 * Sorts newest first. A month or year sorts after the days in it, since its day is unknown; within
 * a day the larger number counts as newer.
 */
export const compareNewest = (a: Dated, b: Dated): number =>
  a.issuedOn === b.issuedOn ? compareNumbers(b.number, a.number) : a.issuedOn < b.issuedOn ? 1 : -1;

/** Returns numbers in a text: "Điều 44 Nghị định số 154/2026/NĐ-CP" → ["154/2026/NĐ-CP"]. */
export const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:\.\d+)?[a-zđ]?[-/][\p{L}\d/&-]*\p{Lu}[\p{L}\d/&-]*/gu) ?? []).map((number) =>
    number.replace(/[-/&]+$/, ''),
  );
