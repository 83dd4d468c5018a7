/**
 * The spelling of Vietnamese syllables: initial, rhyme, tone. Enough to distinguish words from
 * abbreviations and undecoded keystrokes; not a dictionary.
 */
import { foldText } from './fold-text.ts';

/** Vowels → their possible endings; `-` is none. Rhymes of foreign words only are left out. */
const RHYMES_OF: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n nh p t u',
  i: '- a ch m n nh p t u',
  iê: 'c m n ng p t u',
  yê: 'm n ng t u',
  y: '-',
  o: '- a ai c ch e i m n ng p t',
  oa: 'c ch m n ng nh o p t y',
  oă: 'c m n ng p t',
  oe: 'm n o t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '- ch nh',
  uô: 'c i m n ng t',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
};

/** Every rhyme with the marks of its vowels, without tone: "ương". */
export const RHYMES: readonly string[] = Object.entries(RHYMES_OF).flatMap(([vowels, ends]) =>
  ends.split(' ').map((end) => (end === '-' ? vowels : vowels + end)),
);

/** Returns the partly marked forms of a rhyme: "ương", "ưong", "uơng", "uong". */
const halfMarked = (rhyme: string): string[] =>
  [...rhyme].reduce<string[]>(
    (starts, letter) =>
      starts.flatMap((start) => [...new Set([letter, foldText(letter)])].map((one) => start + one)),
    [''],
  );
const TYPED_RHYMES: ReadonlySet<string> = new Set(RHYMES.flatMap(halfMarked));

const ANY_BUT_Y = /^[^y]/;
const ANY_OR_Y_ALONE = /^(?:[^y]|y$)/;
const NARROW = /^[ieê]/;
const WIDE = /^[^ieêy]/;
/** Initial → the rhymes that may follow it: "c" before wide vowels is "k" before narrow ones. */
const INITIALS: Readonly<Record<string, RegExp>> = {
  '': /^(?!i[eê])/,
  ...{ c: WIDE, ng: WIDE, k: /^(?:[ieê]|y$)/, gh: NARROW, ngh: NARROW },
  ...{ g: /^[^eêy]/, gi: /^[^iy]/, qu: /^(?:[aăâeêiơôy]|o(?![aăeo]))/ },
  ...Object.fromEntries('h l m n r s t th v'.split(' ').map((one) => [one, ANY_OR_Y_ALONE])),
  ...Object.fromEntries('b ch d đ kh nh p ph tr x'.split(' ').map((one) => [one, ANY_BUT_Y])),
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** These endings occur only with the tones sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/;
const STOPPED_TONES = ['\u0301', '\u0323', undefined];

/** "uy" after q is written "y": quý, quyển, quỳnh. */
const rhymeAfter = (initial: string, rhyme: string): string =>
  initial === 'qu' && rhyme.startsWith('y') ? `u${rhyme}` : rhyme;

/**
 * Returns whether a word has the form of a Vietnamese syllable. Some or all marks may be missing
 * ("tiếp", "tiêp", "tiep"), but those present must fit: not "tiềp".
 * @param word in lower case, in any Unicode form
 */
export function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const letters = apart.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || (STOPPED.test(letters) && !STOPPED_TONES.includes(tones[0])))
    return false;
  return Object.entries(INITIALS).some(([initial, fits]) => {
    if (!letters.startsWith(initial)) return false;
    const rhyme = letters.slice(initial.length);
    return fits.test(rhyme) && TYPED_RHYMES.has(rhymeAfter(initial, rhyme));
  });
}
