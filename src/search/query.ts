/** What was typed, taken apart: words as evidence, phrases that must stand, words that must not. */
import { type Abbreviations, readText, type Syllable, syllablesOf, tokensOf } from './syllables.ts';
import { queryKeys } from './number-keys.ts';
import { Spelling, type SpellingIndex } from './spelling.ts';
import { readTelex } from './telex.ts';

/** A word or pair of the query; the forms that were typed for it. */
export interface QueryToken {
  readonly folded: string;
  readonly typed: readonly string[];
  readonly pair: boolean;
  /** How much it counts beside what was typed: less for related words, which nobody typed. */
  readonly weight: number;
}

export interface Query {
  /** Syllables of words and phrases, in order. */
  readonly syllables: readonly Syllable[];
  readonly tokens: readonly QueryToken[];
  /** Each must stand in the page as it is written. */
  readonly phrases: readonly (readonly Syllable[])[];
  /** None may stand in the page. */
  readonly excluded: readonly (readonly Syllable[])[];
  /** Keys of a document that the query may name (number-keys.ts). */
  readonly keys: readonly string[];
}

/** Words that readers use for what documents call otherwise; folded, joined by spaces. */
interface RelatedWords {
  readonly words: readonly string[];
  readonly also: readonly (readonly Syllable[])[];
}

/** The table of the content, ready for queries. */
export const relatedWords = (
  entries: readonly { readonly words: readonly string[]; readonly also: readonly string[] }[],
): RelatedWords[] =>
  entries.map(({ words, also }) => ({
    words: words.map((text) => spaced(syllablesOf(text))),
    also: also.map(syllablesOf),
  }));

/** A query without its quotation marks. */
export const unquoted = (text: string): string =>
  text
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Measured: 0.1–0.3 are alike; more drowns what was typed, none loses 0.004 of R@10. */
const RELATED_WEIGHT = 0.2;
/** What was perhaps meant, where every word that was typed exists. */
const SUSPECTED_WEIGHT = 0.5;

/** A quoted phrase, with or without a minus before it; or a single word with a minus. */
const MARKED_PARTS = /(^|\s)(-?)["“”„]([^"“”„]+)["“”„]|(^|\s)-([\p{L}\p{M}\d]+)(?=\s|$)/gu;

function mergeTokens(
  syllables: readonly Syllable[],
  weight: number,
  into: Map<string, QueryToken>,
): void {
  for (const { folded, marked, pair } of tokensOf(syllables)) {
    const known = into.get(folded);
    if (!known) into.set(folded, { folded, typed: [marked], pair, weight });
    else if (!known.typed.includes(marked))
      into.set(folded, { ...known, typed: [...known.typed, marked] });
  }
}

const spaced = (syllables: readonly Syllable[]): string =>
  ` ${syllables.map(({ folded }) => folded).join(' ')} `;

/**
 * @param text what was typed; at most some hundred characters, as url-state.ts cuts it
 * @param suspected syllables that were perhaps meant instead of some of it
 */
export function parseQuery(
  text: string,
  abbreviations: Abbreviations,
  related: readonly RelatedWords[] = [],
  suspected: readonly (readonly Syllable[])[] = [],
): Query {
  const phrases: (readonly Syllable[])[] = [];
  const excluded: (readonly Syllable[])[] = [];
  const read = (part: string) => readText(part, abbreviations, true);
  const words = text.replace(MARKED_PARTS, (_all, _s, minus, phrase, _t, word) => {
    const syllables = read((phrase ?? word) as string);
    if (syllables.length === 0) return ' ';
    if (word !== undefined || minus) {
      excluded.push(syllables);
      return '\n';
    }
    phrases.push(syllables);
    return `\n${phrase as string}\n`;
  });
  const syllables = read(words);
  const tokens = new Map<string, QueryToken>();
  mergeTokens(syllables, 1, tokens);
  for (const each of suspected) mergeTokens(each, SUSPECTED_WEIGHT, tokens);
  const asked = spaced(syllables);
  for (const { words: triggers, also } of related)
    if (triggers.some((trigger) => asked.includes(trigger)))
      for (const each of also) mergeTokens(each, RELATED_WEIGHT, tokens);
  return { syllables, tokens: [...tokens.values()], phrases, excluded, keys: queryKeys(text) };
}

/** How a query was understood. */
export interface Reading {
  readonly query: Query;
  /** What was searched for, where that is not what was typed. */
  readonly readAs: string;
  /** What was perhaps meant. */
  readonly suggestion: string;
  /** Words that no page has. */
  readonly ignored: readonly string[];
}

interface ReadingIndex {
  readonly related: readonly RelatedWords[];
  /** Loads what finding the answers of a query will ask for. */
  preload(query: Query): Promise<unknown>;
}

/** @returns what reads a query for one index */
export function reader(index: SpellingIndex & ReadingIndex) {
  const { abbreviations, related } = index;
  const spelling = new Spelling(index);
  return async (text: string): Promise<Reading> => {
    const asTyped = parseQuery(text, abbreviations);
    // A number is a name: its letters are no words.
    if (asTyped.keys.length > 0) return { query: asTyped, readAs: '', suggestion: '', ignored: [] };
    const typed = readTelex(text);
    // Nearly always all of it is right and needed: one wait instead of three.
    const [mended] = await Promise.all([
      spelling.mend(typed),
      index.preload(parseQuery(typed, abbreviations, related)),
    ]);
    const suspicion = await spelling.suspect(mended.text);
    return {
      query: parseQuery(mended.text, abbreviations, related, suspicion?.corrected),
      readAs: mended.text === text ? '' : mended.text,
      suggestion: suspicion?.text ?? '',
      ignored: mended.unknown,
    };
  };
}
