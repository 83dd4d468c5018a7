/**
 * Decodes text typed with the input method off: "tieesp coong daan" for "tiếp công dân" (Telex),
 * "tie61p co6ng da6n" (VNI).
 */
import { foldText } from '#lib/fold-text.ts';
import { isSyllable, RHYMES } from '#lib/vi-syllable.ts';

/**
 * The marks that the keys of a word give, wherever they were typed in it. Which letters carry them
 * follows from the rhymes of the language.
 */
interface Keys {
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

/** Puts the tone on the marked vowel, else before a final consonant, else on the first of two. */
function withTone(rhyme: string, tone: string): string {
  const [vowels = ''] = /^[^cghmnpt]+/.exec(rhyme) ?? [];
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  const plain = vowels.length < rhyme.length ? vowels.length - 1 : Number(vowels.length > 2);
  const end = (marked < 0 ? plain : marked) + 1;
  return rhyme.slice(0, end) + tone + rhyme.slice(end);
}

/**
 * Returns the syllable that the keys write, in NFC. Untyped marks are added only if a single rhyme
 * fits ("tieps" is "tiếp"); otherwise they are left out ("duongf" is "duòng").
 * @returns undefined when the keys write no syllable
 */
function syllableOf({ initial, letters, mark, tone }: Keys): string | undefined {
  const fitting = (BY_LETTERS.get(letters) ?? []).filter((rhyme) => isSyllable(initial + rhyme));
  const exact = fitting.find((rhyme) => markOf(rhyme) === mark);
  const [only, ...others] = mark === '' ? fitting : [];
  const rhyme = exact ?? (others.length > 0 ? letters : only);
  const word = rhyme && (initial + withTone(rhyme, tone)).normalize('NFC');
  return word && isSyllable(word) ? word : undefined;
}

const INITIAL = /^([bcdđghklmnpqrstvx]*)([aeiouyw].*)$/;

/**
 * Returns the splits of a word into initial and rest, likelier first: "gi" and "qu" are initials
 * before a rhyme.
 */
function splitsOf(word: string): (readonly [initial: string, rest: string])[] {
  const [, initial, rest] = INITIAL.exec(word) ?? [];
  if (initial === undefined || rest === undefined) return [];
  const split = [initial, rest] as const;
  const glided = [word.slice(0, 2), rest.slice(1)] as const;
  if (/^gie/.test(word)) return [split, glided];
  return /^(?:gi|qu)/.test(word) ? [glided, split] : [split];
}

const TELEX_TONES: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
};
const VNI_TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Words of legal texts that could be read as keys: TW is Trung ương, IX is nine. */
const NO_KEYS = /^(?:bar|boong|bus|gas|list|taxi|test|tw|visa|x{0,3}ix|xoong)$/;
/** "coong" has the form of "xoong", but means "công". */
const KEYS_AFTER_ALL = /oo(?:ng|c)$/;

const DOUBLED = /([aeo])\1/;
/** The second of a double typed later: "tiepse". Only with a tone, else "data" would be "dât". */
const DOUBLED_LATER = /([aeo])(.+)\1/;

function telexKeys([initial, rest]: readonly [string, string]): Keys[] {
  const tones = rest.match(/[sfrxj]/g) ?? [];
  const toneless = rest.replace(/[sfrxj]/, '').replace(/^w/, 'uw');
  const letters = toneless.replaceAll('w', '');
  const hooks = toneless.length - letters.length;
  if (tones.length > 1 || hooks > 2) return [];
  const tone = TELEX_TONES[tones[0] ?? ''] ?? '';
  const plain = { initial, letters, tone, mark: hooks > 0 ? 'w' : '' } as const;
  const circumflexed = (pair: RegExp, rest: string): Keys[] =>
    hooks === 0 && pair.test(letters)
      ? [{ ...plain, letters: letters.replace(pair, rest), mark: '^' }]
      : [];
  return [
    ...circumflexed(DOUBLED, '$1'),
    plain,
    ...(tone ? circumflexed(DOUBLED_LATER, '$1$2') : []),
  ];
}

/** Digits that cannot belong to one word: 0, two tones, marks that no rhyme combines. */
const NO_VNI = /0|[1-5]\D*[1-5]|6.*[678]|[78].*6|9.*9/;

function vniKeys([initial, rest]: readonly [string, string], digits: string): Keys {
  const mark = digits.includes('6') ? '^' : /[78]/.test(digits) ? 'w' : '';
  const tone = VNI_TONES[Number(/[1-5]/.exec(digits)?.[0] ?? 0)] ?? '';
  return { initial, letters: rest, mark, tone };
}

/** Returns the possible readings of a word's keys, likelier first. */
function keysOf(word: string): Keys[] {
  const digits = word.replace(/\D/g, '');
  if (!digits) return splitsOf(word.replace(/^dd/, 'đ')).flatMap(telexKeys);
  if (NO_VNI.test(digits)) return [];
  const letters = word.replace(/\d/g, '');
  const stroked = digits.includes('9') ? letters.replace(/^d/, 'đ') : letters;
  return splitsOf(stroked).map((split) => vniKeys(split, digits));
}

/** Applies the case of the typed word: TIẾP, Tiếp or tiếp. */
function inCaseOf(typed: string, word: string): string {
  if (typed === typed.toUpperCase()) return word.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function readWord(typed: string): string {
  const word = typed.toLowerCase();
  if (word.length < 2 || NO_KEYS.test(word)) return typed;
  if (isSyllable(word) && !KEYS_AFTER_ALL.test(word)) return typed;
  const read = keysOf(word)
    .map(syllableOf)
    .find((syllable) => syllable !== undefined);
  return read ? inCaseOf(typed, read) : typed;
}

/** Text between spaces and punctuation; "08-CT/TU" and URLs are one piece. */
const PIECE = /[^\s,;:!?()"“”„]+/g;
/** A single word, optionally with the minus of a query before it or a full stop after it. */
const WORD = /^(-?)([a-z][a-z\d]*)(\.*)$/i;
/** VNI digits inside a word; at the end of a word they may be numbers ("dieu5"). */
const MARK_INSIDE = /^-?[a-z]+\d*[6-9]\d*[a-z]/i;

/**
 * Undoes Telex and VNI. Changes only words that are no syllables as typed and become one when
 * decoded. Some foreign words also decode ("bus" to "bú"); a caller that knows the site's words
 * should keep those.
 * @returns the text; its changed words in NFC
 */
export function readTelex(text: string): string {
  const read = (piece: string): string =>
    piece.replace(
      WORD,
      (_, minus: string, word: string, end: string) => minus + readWord(word) + end,
    );
  const vni = text.match(PIECE)?.some((piece) => MARK_INSIDE.test(piece) && read(piece) !== piece);
  return text.replace(PIECE, (piece) => (vni || !/\d/.test(piece) ? read(piece) : piece));
}
