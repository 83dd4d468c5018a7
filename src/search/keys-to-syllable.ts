/**
 * The keys of a word typed without input method say which marks it has, wherever they stand in it;
 * which letters bear them is told by the rhymes of the language.
 */
import { foldText } from '#lib/fold-text.ts';
import { isSyllable, RHYMES } from '#lib/vi-syllable.ts';

/** What the keys of a word say. */
export interface Keys {
  readonly initial: string;
  /** The letters after the initial, without marks: "uong". */
  readonly letters: string;
  /** ^ for â ê ô, w for ă ơ ư and ươ; no rhyme has both. */
  readonly mark: '' | '^' | 'w';
  /** As a combining letter; empty for none. */
  readonly tone: string;
}

const markOf = (rhyme: string): Keys['mark'] => {
  if (/[âêô]/.test(rhyme)) return '^';
  return /[ăơư]/.test(rhyme) ? 'w' : '';
};

const BY_LETTERS = new Map<string, string[]>();
for (const rhyme of RHYMES) {
  const letters = foldText(rhyme);
  BY_LETTERS.set(letters, [...(BY_LETTERS.get(letters) ?? []), rhyme]);
}

/** A tone stands on the marked vowel, else before a final consonant, else on the first of two. */
function withTone(rhyme: string, tone: string): string {
  const [vowels = ''] = /^[^cghmnpt]+/.exec(rhyme) ?? [];
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  const plain = vowels.length < rhyme.length ? vowels.length - 1 : Number(vowels.length > 2);
  const end = (marked < 0 ? plain : marked) + 1;
  return rhyme.slice(0, end) + tone + rhyme.slice(end);
}

/**
 * The syllable that keys write, in NFC. Marks that were not typed are added where only one rhyme can
 * be meant ("tieps" is "tiếp"), else left out ("duongf" is "duòng": its vowels are unsaid).
 * @returns undefined when they write none
 */
export function syllableOf({ initial, letters, mark, tone }: Keys): string | undefined {
  const fitting = (BY_LETTERS.get(letters) ?? []).filter((rhyme) => isSyllable(initial + rhyme));
  const exact = fitting.find((rhyme) => markOf(rhyme) === mark);
  const [only, ...others] = mark === '' ? fitting : [];
  const rhyme = exact ?? (others.length > 0 ? letters : only);
  const word = rhyme && (initial + withTone(rhyme, tone)).normalize('NFC');
  return word && isSyllable(word) ? word : undefined;
}

const INITIAL = /^([bcdđghklmnpqrstvx]*)([aeiouyw].*)$/;

/**
 * Initial and rest of a word, the likelier first: "gi" and "qu" are initials where a rhyme follows.
 */
export function splitsOf(word: string): (readonly [initial: string, rest: string])[] {
  const [, initial, rest] = INITIAL.exec(word) ?? [];
  if (initial === undefined || rest === undefined) return [];
  const split = [initial, rest] as const;
  const glided = [word.slice(0, 2), rest.slice(1)] as const;
  if (/^gie/.test(word)) return [split, glided];
  return /^(?:gi|qu)/.test(word) ? [glided, split] : [split];
}
