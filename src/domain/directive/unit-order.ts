/** The order units are numbered in: Arabic, Roman, in words, and by the Vietnamese alphabet. */
import { ordinalValue, romanValue } from './unit-id.ts';
import type { UnitKind } from './unit-marker.ts';

/** No f, j, w, z; đ follows d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Where a translated or careless text puts the four letters that Vietnamese lacks. */
const BORROWED: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' };

export interface UnitOrder {
  /** 5 for "5a"; 4 for "d". */
  readonly value: number;
  /** "a" for the inserted "5a", "1" for "đ1"; "" for a number of the plain series. */
  readonly inserted: string;
}

/** Is it one of the letters that are no Vietnamese point letters: f, j, w, z? */
export const isBorrowed = (letter: string): boolean => letter in BORROWED;

/** The place of a unit's number in its series; undefined for what is no number of that kind. */
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

/** Does the letter come right after the other one, as a point ("e" after "đ", but also "f" after "e")? */
export function isNextLetter(letter: string, previous: string): boolean {
  const from = unitOrder('point', previous)?.value;
  const to = unitOrder('point', letter)?.value;
  if (from === undefined || to === undefined) return false;
  return to > from && to - from <= 1;
}
