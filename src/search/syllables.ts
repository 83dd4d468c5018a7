/**
 * Text to syllables: the one folding for what is indexed and what is asked. Vietnamese is written
 * syllable by syllable, so syllables and their neighbours are what can be found.
 */

/** A syllable (or number) of a text. */
export interface Syllable {
  /** Without marks, lower case: "duong"; numbers without leading zeros: "8". */
  readonly folded: string;
  /**
   * With marks, however they were typed: decomposed, đ as d + U+0335, the tone last, so that hoà and
   * hòa, NFC and NFD are one. Equals `folded` where there are none.
   */
  readonly marked: string;
  /** Where it stands in the text, in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Does a sentence, a line or a bracket part it from the syllable before? Then they are no pair. */
  readonly apart: boolean;
}

/** Joins neighbours to a pair: a letter (Lo) that Pagefind keeps and no language of the site uses. */
export const JOINT = '\ua78f';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
/** Letters or digits; a break between both, so that "CT08" is "CT 08". Soft hyphens do not part. */
const SYLLABLE = /[\p{L}\p{M}\u00ad]+|\p{N}+/gu;
const APART = /[\n.;:?!()[\]"“”«»]/;

/** Lower case, decomposed, đ as d + U+0335, tone last. */
export function markedForm(word: string): string {
  const text = word
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[đð]/g, 'd\u0335')
    .normalize('NFD');
  const tone = text.match(TONE)?.join('') ?? '';
  return tone ? text.replace(TONE, '') + tone : text;
}

/** Vowels that bear the tone wherever they stand: ă â ê ô ơ ư; of "ươ" the second. */
const QUALITY = /[aeou][\u0302\u0306\u031b](?![aeou][\u0302\u0306\u031b])/;

/** Where the tone of a syllable is written: offset after its vowel, in the form without tone. */
function toneOffset(word: string): number {
  const marked = QUALITY.exec(word);
  if (marked) return marked.index + 2;
  const onset = /^(?:qu|gi(?=[aeiouy])|[^aeiouy]*)/.exec(word)?.[0].length ?? 0;
  const vowels = /^[aeiouy]+/.exec(word.slice(onset))?.[0].length ?? 0;
  if (vowels === 0) return word.length;
  const closed = onset + vowels < word.length;
  // "hòa", "của" on the first of two, "hoàn", "ngoài" on the second.
  return onset + (vowels === 3 || (vowels === 2 && closed) ? 2 : 1);
}

/** A marked form as people write it: "đường". */
export function writtenForm(marked: string): string {
  const tone = marked.match(TONE)?.[0] ?? '';
  const word = marked.replace(TONE, '');
  const at = toneOffset(word);
  const text = tone ? word.slice(0, at) + tone + word.slice(at) : word;
  return text.replace(/d\u0335/g, 'đ').normalize('NFC');
}

const foldForm = (marked: string): string => marked.replace(MARKS, '');

/**
 * All syllables of a text in order. Dots inside numbers do not part: "1.234" is "1 234".
 * @param text in any Unicode form; offsets are those of the text as given
 */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  let before = 0;
  for (const match of text.matchAll(SYLLABLE)) {
    const [word] = match;
    const between = text.slice(before, match.index);
    const digits = /^\p{N}/u.test(word);
    const marked = digits ? word.replace(/^0+(?=\d)/, '') : markedForm(word);
    const folded = digits ? marked : foldForm(marked);
    before = match.index + word.length;
    if (folded === '') continue;
    const inNumber = digits && /^[.,]$/.test(between);
    syllables.push({
      folded,
      marked,
      start: match.index,
      end: before,
      apart: !inNumber && APART.test(between),
    });
  }
  return syllables;
}

/** How well the marks of a word agree with those that were typed. */
export type Agreement = 'same' | 'possible' | 'other';

/**
 * "tiêp" is possible for "tiếp": every typed mark is there, some are missing; "tiệp" is another word.
 * @param typed and `word` in marked form, with the same letters; pairs are joined by JOINT
 */
export function agreement(typed: string, word: string): Agreement {
  if (typed === word) return 'same';
  let at = 0;
  for (const sign of word) if (sign === typed[at]) at += 1;
  return at === typed.length ? 'possible' : 'other';
}

/** What is looked up: a syllable, or a pair of neighbours. */
interface Token {
  /** Without marks: "dan", or "danꞏvan" for a pair. This is the key in the index. */
  readonly folded: string;
  /** With the marks that were written. */
  readonly marked: string;
  readonly pair: boolean;
}

/** Each syllable, and each pair that no break parts, in order. */
export function tokensOf(syllables: readonly Syllable[]): Token[] {
  return syllables.flatMap((syllable, at) => {
    const { folded, marked } = syllable;
    const single: Token = { folded, marked, pair: false };
    const next = syllables[at + 1];
    if (!next || next.apart) return single;
    return [
      single,
      {
        folded: folded + JOINT + next.folded,
        marked: marked + JOINT + next.marked,
        pair: true,
      },
    ];
  });
}

/**
 * Folded short form → syllables of the full form, so that "UBND tỉnh" and "Ủy ban nhân dân tỉnh" are
 * the same words in what is indexed and in what is asked.
 */
export type Abbreviations = ReadonlyMap<string, readonly Syllable[]>;

/** The table of the content as a map; the first of two entries with one short form holds. */
export function abbreviationsOf(
  entries: readonly { readonly short: string; readonly full: string }[],
): Abbreviations {
  const map = new Map<string, readonly Syllable[]>();
  for (const { short, full } of entries) {
    const key = keyOf(syllablesOf(short));
    if (!map.has(key)) map.set(key, syllablesOf(full));
  }
  return map;
}

const keyOf = (syllables: readonly Syllable[]): string =>
  syllables.map(({ folded }) => folded).join('');

/** A document's number ("15/QĐ-UBND") is a name, not words. */
const inNumber = (text: string, { start, end }: Syllable): boolean =>
  /[/-]/.test(text[start - 1] ?? ' ') || /[/-]/.test(text[end] ?? ' ');

/**
 * The syllables of a text, with abbreviations written out; those stand where the short form stands.
 * @param anyCase queries are typed in lower case; in a text only capitals are an abbreviation
 */
export function readText(
  text: string,
  abbreviations: Abbreviations,
  anyCase = false,
): readonly Syllable[] {
  const syllables = syllablesOf(text);
  if (abbreviations.size === 0) return syllables;
  return syllables.flatMap((syllable) => {
    const full = abbreviations.get(syllable.folded);
    if (!full || inNumber(text, syllable)) return syllable;
    const word = text.slice(syllable.start, syllable.end);
    if (!anyCase && word !== word.toUpperCase()) return syllable;
    const { start, end, apart } = syllable;
    return full.map((part, at) => ({ ...part, start, end, apart: at === 0 && apart }));
  });
}
