/**
 * MiniSearch and FlexSearch as a competent user sets them up for Vietnamese; index and client must
 * agree, hence one place. Both give titles for the list of results, neither has excerpts. R@1 below is
 * that of the 520 development questions over 3,238 documents.
 */
import type { IndexOptions } from 'flexsearch';
import type { Options } from 'minisearch';
import { foldText } from '#lib/fold-text.ts';
import type { BenchDocument } from './engine.ts';

const syllables = (text: string): string[] => foldText(text).match(/[a-z0-9]+/g) ?? [];

/** Syllables, and pairs of neighbours: what Vietnamese words mostly are. */
export function syllablesAndPairs(text: string): string[] {
  const all = syllables(text);
  return [...all, ...all.slice(1).map((syllable, before) => `${all[before]} ${syllable}`)];
}

/** What engines without fields search. */
export const contentOf = ({ title, number, text }: BenchDocument): string =>
  [title, number, text].filter(Boolean).join('\n');

/**
 * Words are combined with OR by default. Without pairs R@1 is 0.72 instead of 0.90, and the index a
 * third as large; fuzzy words (0.69) and a boost of titles (0.68) made that worse.
 */
export const MINISEARCH: Options = {
  idField: 'url',
  fields: ['title', 'number', 'text'],
  storeFields: ['title'],
  tokenize: syllablesAndPairs,
  processTerm: (term) => term,
};

/** With pairs of neighbouring words: without them R@1 is 0.51 instead of 0.90. */
export const FLEXSEARCH: IndexOptions = {
  tokenize: 'strict',
  context: { depth: 1, bidirectional: false, resolution: 9 },
  encode: syllables,
};

/** The one file that FlexSearch's client loads; its ids are places in `pages`. */
export interface FlexsearchFile {
  readonly pages: readonly { readonly url: string; readonly title: string }[];
  readonly parts: readonly (readonly [key: string, data: string])[];
}
