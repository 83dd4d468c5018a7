/** How a query is read: Telex undone, slips mended, words that nobody has named. */
import { parseQuery, type Query, type RelatedWords } from './query.ts';
import { Spelling, type SpellingIndex } from './spelling.ts';
import { readTelex } from './telex.ts';

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
