import type { Suggestions } from '#search/format.ts';
import type { ReadPassage } from './passage-reader.ts';
import { belowBase } from '#lib/below-base.ts';
import { foldText } from '#lib/fold-text.ts';
import { formatDate } from '#lib/local-date.ts';
import { keyPrefix, queryKeys } from '#search/number-keys.ts';
import { JOINT } from '#search/syllables.ts';
import type { Suggestion } from '#search/types.ts';
import { writeState, readState } from '#search/url-state.ts';
import type { WordIndex } from './word-index.ts';

const MOST_DOCUMENTS = 4;
const MOST_AGENCIES = 3;
const MOST = 8;
const SHORTEST = 2;

interface Sources {
  readonly suggestions: Suggestions;
  readonly words: WordIndex;
  readonly readPassage: ReadPassage;
  readonly base: string;
}

/** Folds text and puts a space before every word: " ti" matches the start of any word. */
const spread = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;

/** Returns documents whose number begins as typed, exact matches first. */
async function documents(text: string, { words, readPassage }: Sources): Promise<Suggestion[]> {
  const prefix = keyPrefix(text);
  const begun = prefix === undefined ? [] : await words.startingWith(prefix, MOST_DOCUMENTS * 8);
  const keys = begun.filter((word) => word.split(JOINT).length > 2);
  const passages = new Set<number>();
  for (const key of [...queryKeys(text), ...keys])
    for (const form of await words.forms(key))
      for (const passage of form.passages) passages.add(passage);
  const found = await Promise.all([...passages].slice(0, MOST_DOCUMENTS).map(readPassage));
  return found.map(({ page, site }) => ({
    kind: 'document',
    text: [page.type, page.number].filter(Boolean).join(' '),
    note: [page.date && formatDate(page.date), page.title].filter(Boolean).join(' · '),
    url: belowBase(site.base, page.url),
  }));
}

/** Returns suggestions. @param text the text typed so far */
export async function suggestFrom(text: string, sources: Sources): Promise<readonly Suggestion[]> {
  const typed = spread(text);
  if (typed.trim().length < SHORTEST) return [];
  const { suggestions, base } = sources;
  const agencies = suggestions.agencies
    .filter(({ name, also }) => [name, ...also].some((each) => spread(each).includes(typed)))
    .slice(0, MOST_AGENCIES)
    .map(({ name, kind, url }): Suggestion => ({
      kind: 'agency',
      text: name,
      note: kind,
      url: belowBase(base, url),
    }));
  const phrases = suggestions.phrases
    .filter((phrase) => spread(phrase).includes(typed) && spread(phrase) !== typed)
    .map((phrase): Suggestion => ({
      kind: 'phrase',
      text: phrase,
      note: '',
      url: `${base}tim-kiem/${writeState({ ...readState(''), q: phrase })}`,
    }));
  return [...(await documents(text, sources)), ...agencies, ...phrases].slice(0, MOST);
}
