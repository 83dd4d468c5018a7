/**
 * How likely one syllable was typed for another: said alike, or a slip of the fingers. All that a
 * word may have been meant for is made and looked up, which costs the same for any lexicon.
 */
import { soundAlikes } from './sound-alikes.ts';

/** What each kind of slip takes from 1; those of fingers in a word of four letters. */
const SOUND = 0.15;
const DOUBLED = 0.15;
const SWAPPED = 0.25;
const MISSING = 0.3;
const NEIGHBOUR_KEY = 0.35;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch: beside, and the two below and above. */
const touches = (one: string, other: string): boolean =>
  ROWS.some((row, at) => {
    const [below = '', column] = [ROWS[at + 1], row.indexOf(one)];
    if (column < 0) return false;
    const [inRow, inBelow] = [row.indexOf(other), below.indexOf(other)];
    return inRow >= 0
      ? Math.abs(inRow - column) === 1
      : inBelow >= 0 && (inBelow === column || inBelow === column - 1);
  });
const NEIGHBOURS = new Map(
  [...LETTERS].map((one) => [
    one,
    [...LETTERS].filter((other) => touches(one, other) || touches(other, one)),
  ]),
);

/** In a long word one wrong letter leaves less doubt. */
const fingerLikeness = (cost: number, a: string, b: string): number =>
  1 - cost * Math.min(1.5, Math.max(0.5, 4 / Math.max(a.length, b.length)));

/** All that a word may have been typed for, with its likeness. */
function meantBy(word: string): ReadonlyMap<string, number> {
  const meant = new Map<string, number>();
  const add = (other: string, likeness: number): void => {
    if (other !== word && likeness > (meant.get(other) ?? 0)) meant.set(other, likeness);
  };
  for (const [other, parts] of soundAlikes(word)) add(other, 1 - SOUND * parts);
  const slip = (other: string, cost: number) => {
    add(other, fingerLikeness(cost, word, other));
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const costOf = (one: string, next: string) =>
      before.endsWith(one) || next.startsWith(one) ? DOUBLED : MISSING;
    for (const one of LETTERS) slip(before + one + letter + rest, costOf(one, letter));
    if (letter === '') break;
    slip(before + rest, costOf(letter, rest));
    slip(before + rest.charAt(0) + letter + rest.slice(1), SWAPPED);
    for (const one of NEIGHBOURS.get(letter) ?? []) slip(before + one + rest, NEIGHBOUR_KEY);
  }
  return meant;
}

/**
 * How likely one of two folded syllables was typed for the other; the same both ways.
 * To search many words use `slips`.
 * @returns 1 for equal ones, 0 when no usual slip leads from one to the other
 */
export const likeness = (a: string, b: string): number => (a === b ? 1 : (meantBy(a).get(b) ?? 0));

export interface Slip {
  readonly word: string;
  readonly likeness: number;
}

/** A reader's word, and so many more that it could be. */
const MOST = 8;

/**
 * The words of a lexicon that a folded syllable was likely typed for, the likeliest first; the word
 * itself, if it is there, before all.
 * @param lexicon folded syllables; a set is not copied
 */
export function slips(word: string, lexicon: Iterable<string> | ReadonlySet<string>): Slip[] {
  const known = 'has' in lexicon ? lexicon : new Set(lexicon);
  return [[word, 1] as const, ...meantBy(word)]
    .filter(([other]) => known.has(other))
    .map(([other, value]) => ({ word: other, likeness: value }))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}
