/** A second look at the best passages, which are loaded anyway: words that stand close answer better. */
import { readText, type Abbreviations } from './abbreviations.ts';
import type { Query } from './query.ts';
import type { Passage, SearchPage } from './types.ts';
import { bestWindow, looseValue, loosePairs, type Values } from './windows.ts';

/** About two sentences of law. */
const WINDOW = 60;
const WINDOW_WEIGHT = 0.5;
const ORDER_WEIGHT = 0.6;

/** What is above a passage belongs to it: its heading, or the page's title. */
export const textOf = (page: Pick<SearchPage, 'title'>, passage: Passage): string =>
  `${passage.heading || page.title}\n${passage.text}`;

/** @returns what to add to a passage's score for a query */
export function closenessFor(query: Query, values: Values, abbreviations: Abbreviations) {
  const pairs = loosePairs(query.syllables, values);
  return (page: Pick<SearchPage, 'title'>, passage: Passage): number => {
    const syllables = readText(textOf(page, passage), abbreviations);
    return (
      WINDOW_WEIGHT * bestWindow(syllables, values, WINDOW).value +
      ORDER_WEIGHT * looseValue(syllables, pairs)
    );
  };
}
