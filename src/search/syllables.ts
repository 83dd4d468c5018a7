/**
 * Splits text into syllables, with one folding for both index and queries. Vietnamese is written
 * syllable by syllable, so single syllables and pairs of neighbours are the searchable units.
 */

export interface Syllable {
  /** Without marks, lower case: "duong"; numbers without leading zeros: "8". */
  readonly folded: string;
  /**
   * With marks in one normal form: decomposed, đ as d + U+0335, the tone last, so that hoà and hòa,
   * NFC and NFD are equal. Equals `folded` if there are no marks.
   */
  readonly marked: string;
  /** Offset in the text in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether a sentence, line or bracket precedes it: no pair with the syllable before. */
  readonly apart: boolean;
}

/** Joins neighbours to a pair: a letter (Lo) that Pagefind keeps and no language here uses. */
export const JOINT = '\ua78f';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
/** Letters or digits, split between both, so that "CT08" is "CT 08". Soft hyphens do not split. */
const SYLLABLE = /[\p{L}\p{M}\u00ad]+|\p{N}+/gu;
const APART = /[\n.;:?!()[\]"“”«»]/;

/** Returns the marked form: lower case, decomposed, đ as d + U+0335, tone last. */
export function markedForm(word: string): string {
  const text = word
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[đð]/g, 'd\u0335')
    .normalize('NFD');
  const tone = text.match(TONE)?.join('') ?? '';
  return tone ? text.replace(TONE, '') + tone : text;
}

/** Vowels that always carry the tone: ă â ê ô ơ ư; of "ươ" the second. */
const QUALITY = /[aeou][\u0302\u0306\u031b](?![aeou][\u0302\u0306\u031b])/;

/** Returns the offset after the vowel that carries the tone, in the form without tone. */
function toneOffset(word: string): number {
  const marked = QUALITY.exec(word);
  if (marked) return marked.index + 2;
  const onset = /^(?:qu|gi(?=[aeiouy])|[^aeiouy]*)/.exec(word)?.[0].length ?? 0;
  const vowels = /^[aeiouy]+/.exec(word.slice(onset))?.[0].length ?? 0;
  if (vowels === 0) return word.length;
  const closed = onset + vowels < word.length;
  // The tone is on the first of two vowels in "hòa", "của", on the second in "hoàn", "ngoài".
  return onset + (vowels === 3 || (vowels === 2 && closed) ? 2 : 1);
}

/** Returns the usual spelling of a marked form: "đường". */
export function writtenForm(marked: string): string {
  const tone = marked.match(TONE)?.[0] ?? '';
  const word = marked.replace(TONE, '');
  const at = toneOffset(word);
  const text = tone ? word.slice(0, at) + tone + word.slice(at) : word;
  return text.replace(/d\u0335/g, 'đ').normalize('NFC');
}

export const foldForm = (marked: string): string => marked.replace(MARKS, '');

/** Both forms of the words that were read last: a text repeats few words, and NFD is slow. */
const FORMS = new Map<string, Pick<Syllable, 'folded' | 'marked'>>();
const MOST_FORMS = 50_000;

function formsOf(word: string): Pick<Syllable, 'folded' | 'marked'> {
  const known = FORMS.get(word);
  if (known) return known;
  const isNumber = /^\p{N}/u.test(word);
  const marked = isNumber ? word.replace(/^0+(?=\d)/, '') : markedForm(word);
  const forms = { marked, folded: isNumber ? marked : foldForm(marked) };
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(word, forms);
  return forms;
}

export const syllableCount = (text: string): number => text.match(SYLLABLE)?.length ?? 0;

/**
 * Returns all syllables of a text in order. Dots and commas split numbers but are no break: "1.234"
 * becomes the pair "1 234".
 * @param text in any Unicode form; offsets refer to the text as given
 */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  let before = 0;
  for (const word of text.match(SYLLABLE) ?? []) {
    const start = text.indexOf(word, before);
    const between = text.slice(before, start);
    const { folded, marked } = formsOf(word);
    before = start + word.length;
    if (folded === '') continue;
    const inNumber = between === '.' && /^\p{N}/u.test(word);
    const apart = between !== ' ' && !inNumber && APART.test(between);
    syllables.push({ folded, marked, start, end: before, apart });
  }
  return syllables;
}

/** How well the marks of a word agree with the typed ones. */
export type Agreement = 'same' | 'possible' | 'other';

/**
 * "tiêp" is possible for "tiếp": every typed mark is there, some are missing; "tiệp" is another
 * word.
 * @param typed and `word` in marked form with equal letters; pairs are joined by JOINT
 */
export function agreement(typed: string, word: string): Agreement {
  if (typed === word) return 'same';
  let at = 0;
  for (const sign of word) if (sign === typed[at]) at += 1;
  return at === typed.length ? 'possible' : 'other';
}

/** A unit of the index: a syllable, or a pair of neighbours. */
interface Token {
  /** The index key, without marks: "dan", or "danꞏvan" for a pair. */
  readonly folded: string;
  /** With the marks as written. */
  readonly marked: string;
  readonly pair: boolean;
}

/** Returns each syllable, and each pair not separated by a break, in order. */
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
 * Folded short form → syllables of the full form, so that "UBND tỉnh" and "Ủy ban nhân dân tỉnh"
 * match each other in index and queries.
 */
export type Abbreviations = ReadonlyMap<string, readonly Syllable[]>;

/** Builds the map from the content's table; the first entry for a short form wins. */
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

/** Returns whether a syllable is in a document number ("15/QĐ-UBND"), not to be expanded. */
const inNumber = (text: string, { start, end }: Syllable): boolean =>
  /[/-]/.test(text[start - 1] ?? ' ') || /[/-]/.test(text[end] ?? ' ');

/**
 * Returns the syllables of a text with abbreviations expanded; they keep the offsets of the short
 * form.
 * @param anyCase for queries, typed in lower case; in texts only capitals are abbreviations
 */
export function readText(
  text: string,
  abbreviations: Abbreviations,
  anyCase = false,
): readonly Syllable[] {
  const syllables = syllablesOf(text);
  if (!syllables.some(({ folded }) => abbreviations.has(folded))) return syllables;
  return syllables.flatMap((syllable) => {
    const full = abbreviations.get(syllable.folded);
    if (!full || inNumber(text, syllable)) return syllable;
    const word = text.slice(syllable.start, syllable.end);
    if (!anyCase && word !== word.toUpperCase()) return syllable;
    const { start, end, apart } = syllable;
    return full.map((part, at) => ({ ...part, start, end, apart: at === 0 && apart }));
  });
}
