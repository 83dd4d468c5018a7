/** Parses a query into words (evidence), required phrases and excluded words. */
import {
  type Abbreviations,
  agreement,
  markedForm,
  readText,
  type Syllable,
  syllablesOf,
  tokensOf,
} from '#search/syllables.ts';
import { mentionedKeys, queryKeys } from '#search/number-keys.ts';
import { Spelling, type SpellingIndex } from './spelling.ts';
import { readTelex } from './telex.ts';

/** A word or pair of the query, with the forms that were typed for it. */
export interface QueryToken {
  readonly folded: string;
  readonly typed: readonly string[];
  readonly pair: boolean;
  /** False if it belongs only to words that documents use for the reader's. */
  readonly typedItself: boolean;
}

/** Words of the query for which documents use others. All by their folded tokens. */
export interface Concept {
  readonly said: readonly string[];
  readonly also: readonly (readonly string[])[];
}

export interface Query {
  /** Syllables of words and phrases, in order. */
  readonly syllables: readonly Syllable[];
  readonly tokens: readonly QueryToken[];
  readonly concepts: readonly Concept[];
  /** Phrases that a page must contain as written. */
  readonly phrases: readonly (readonly Syllable[])[];
  /** Phrases that a page must not contain. */
  readonly excluded: readonly (readonly Syllable[])[];
  /** Keys of a document that the query may name (number-keys.ts). */
  readonly keys: readonly string[];
}

/** Words of readers for which documents use other words. */
interface RelatedWords {
  readonly words: readonly (readonly Syllable[])[];
  readonly also: readonly (readonly Syllable[])[];
}

/** Prepares the table from the content for queries. */
export const relatedWords = (
  entries: readonly { readonly words: readonly string[]; readonly also: readonly string[] }[],
): RelatedWords[] =>
  entries.map(({ words, also }) => ({
    words: words.map(syllablesOf),
    also: also.map(syllablesOf),
  }));

/** Removes the quotation marks of a query. */
export const unquoted = (text: string): string =>
  text
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Words that ask and say nothing of the matter. Only as written here: without marks most of them
 * are other words too ("toi" may be "tội").
 */
const ASKING = new Set(
  syllablesOf('gì gi nào ai đâu sao mấy rồi tôi mình em vậy thế').map(({ marked }) => marked),
);

/** A quoted phrase, optionally with a minus before it; or a single word with a minus. */
const MARKED_PARTS = /(^|\s)(-?)["“”„]([^"“”„]+)["“”„]|(^|\s)-([\p{L}\p{M}\d]+)(?=\s|$)/gu;

/** Collects tokens by their folded form. */
class Tokens {
  readonly #tokens = new Map<string, QueryToken>();

  /** Adds the words and pairs of a text and returns their folded forms. */
  add(syllables: readonly Syllable[], typedItself: boolean): string[] {
    const tokens = tokensOf(syllables);
    const telling = tokens.filter(({ marked, pair }) => pair || !ASKING.has(marked));
    for (const { folded, marked, pair } of telling.length > 0 ? telling : tokens) {
      const known = this.#tokens.get(folded);
      this.#tokens.set(folded, {
        folded,
        pair,
        typed: [...new Set([...(known?.typed ?? []), marked])],
        typedItself: typedItself || known?.typedItself === true,
      });
    }
    return tokens.map(({ folded }) => folded);
  }

  all(): QueryToken[] {
    return [...this.#tokens.values()];
  }
}

/** Returns whether the text has these words at that place; marks that were not typed may be any. */
const hasAt = (text: readonly Syllable[], at: number, words: readonly Syllable[]): boolean =>
  words.every(({ folded, marked }, offset) => {
    const typed = text[at + offset];
    return (
      typed?.folded === folded &&
      (offset === 0 || !typed.apart) &&
      agreement(typed.marked, marked) !== 'other'
    );
  });

interface Place {
  readonly from: number;
  readonly to: number;
  readonly also: RelatedWords['also'];
}

/**
 * Returns where the reader's words are.
 * @param tables of words that overlap, those of an earlier table win, then the longest
 */
function placesIn(
  syllables: readonly Syllable[],
  tables: readonly (readonly RelatedWords[])[],
): Place[] {
  const kept: Place[] = [];
  for (const table of tables) {
    const places = table.flatMap(({ words, also }) =>
      words.flatMap((word) =>
        syllables.flatMap((_, from) =>
          hasAt(syllables, from, word) ? [{ from, to: from + word.length, also }] : [],
        ),
      ),
    );
    for (const place of places.sort((a, b) => b.to - b.from - (a.to - a.from)))
      if (!kept.some(({ from, to }) => place.from < to && from < place.to)) kept.push(place);
  }
  return kept;
}

/**
 * @param text as typed; url-state.ts limits its length to some hundred characters
 * @param meant what may have been meant by words that no page has
 */
export function parseQuery(
  text: string,
  abbreviations: Abbreviations,
  related: readonly RelatedWords[] = [],
  meant: readonly RelatedWords[] = [],
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
  const tokens = new Tokens();
  tokens.add(syllables, true);
  const concepts = placesIn(syllables, [related, meant]).map(({ from, to, also }): Concept => ({
    said: tokensOf(syllables.slice(from, to)).map(({ folded }) => folded),
    also: also.map((words) => tokens.add(words, false)),
  }));
  const named = mentionedKeys(text).map((key): QueryToken => ({
    folded: key,
    typed: [key],
    pair: true,
    typedItself: true,
  }));
  return {
    syllables,
    tokens: [...tokens.all(), ...named],
    concepts,
    phrases,
    excluded,
    keys: queryKeys(text),
  };
}

export interface Reading {
  readonly query: Query;
  /** The text searched for, if it differs from the typed one. */
  readonly readAs: string;
  /** Words that occur on no page. */
  readonly ignored: readonly string[];
}

interface ReadingIndex {
  readonly related: readonly RelatedWords[];
  /** Loads the index files that a query will need. */
  preload(query: Query): Promise<unknown>;
}

/** Returns a function that reads queries for one index. */
export function reader(index: SpellingIndex & ReadingIndex) {
  const { abbreviations, related } = index;
  const spelling = new Spelling(index);
  return async (text: string): Promise<Reading> => {
    const asTyped = parseQuery(text, abbreviations);
    // A document number is a name; its letters are not spell-checked as words.
    if (asTyped.keys.length > 0) return { query: asTyped, readAs: '', ignored: [] };
    const typed = readTelex(text);
    // Queries rarely need corrections, so preload in parallel: one wait instead of three.
    const [mended] = await Promise.all([
      spelling.mend(typed),
      index.preload(parseQuery(typed, abbreviations, related)),
    ]);
    return {
      query: parseQuery(mended.text, abbreviations, related, relatedWords(mended.meant)),
      readAs: mended.text === text ? '' : mended.text,
      ignored: mended.unknown.filter((word) => !ASKING.has(markedForm(word))),
    };
  };
}
