/** The numbering orders of units: Arabic, Roman, ordinal words, and the Vietnamese alphabet. */
import { ordinalValue, romanValue } from './unit-id.ts';
import type { UnitKind } from './unit-marker.ts';

/** No f, j, w, z; đ follows d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Vietnamese letters that the four foreign letters of translated or careless texts follow. */
const BORROWED: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' };

export interface UnitOrder {
  /** 5 for "5a"; 4 for "d". */
  readonly value: number;
  /** "a" for the inserted "5a", "1" for "đ1"; "" in the plain series. */
  readonly inserted: string;
}

/** Is it one of the foreign letters f, j, w, z? */
export const isBorrowed = (letter: string): boolean => letter in BORROWED;

/** Returns the position of a number in its series; undefined if it is no number of that kind. */
export function unitOrder(kind: UnitKind, number: string): UnitOrder | undefined {
  if (kind === 'point') {
    const [, letter = '', inserted = ''] = /^(\p{Ll})\.?(\d*)$/u.exec(number) ?? [];
    const value = LETTERS.indexOf(BORROWED[letter] ?? letter) + (isBorrowed(letter) ? 1.5 : 1);
    return value > 0 && letter ? { value, inserted } : undefined;
  }
  if (kind === 'letter') return { value: LETTERS.indexOf(number.toLowerCase()) + 1, inserted: '' };
  const arabic = /^(\d+)(\p{Ll}?)$/u.exec(number.toLowerCase());
  if (arabic) return { value: Number(arabic[1]), inserted: arabic[2] ?? '' };
  const [, roman = '', inserted = ''] = /^([IVXLC]+)([a-zđ]?)$/u.exec(number) ?? [];
  const value = romanValue(roman) || ordinalValue(number);
  return value > 0 ? { value, inserted } : undefined;
}

/** Does the letter directly follow the other as a point ("e" after "đ", but also "f" after "e")? */
export function isNextLetter(letter: string, previous: string): boolean {
  const from = unitOrder('point', previous)?.value;
  const to = unitOrder('point', letter)?.value;
  if (from === undefined || to === undefined) return false;
  return to > from && to - from <= 1;
}
