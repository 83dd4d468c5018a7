/** The search: opens the index of a site and answers what is typed. */
import { itemAt } from '#lib/item-at.ts';
import { foldText } from '#lib/fold-text.ts';
import { abbreviationsOf } from './syllables.ts';
import {
  type Catalogue,
  facetsOf,
  fetchFile,
  type IndexEntry,
  passageReader,
  readJson,
  type Suggestions,
} from './catalogue.ts';
import { hitOf } from './hits.ts';
import { type Match, Matcher, type Matches, verifyPhrases } from './matches.ts';
import { parseQuery, type Query, reader, type Reading, relatedWords, unquoted } from './query.ts';
import { suggestFrom } from './suggest.ts';
import type { Answer, Facets, FacetValue, Suggestion } from './types.ts';
import { readState, type SearchState } from './url-state.ts';
import { WordIndex, type ReadFile } from './word-index.ts';

export interface SearchIndex {
  /** Values of the filters over the whole site. */
  readonly facets: Facets;
  /** @throws when a file of the index cannot be loaded */
  search(state: SearchState): Promise<Answer>;
  /** Documents by number, agencies and frequent phrases for what has been typed so far. */
  suggest(text: string): Promise<readonly Suggestion[]>;
}

/**
 * Opens the index below `base`, the site's base path with a slash at its end.
 * @throws when it cannot be loaded
 */
export const openIndex = (base: string): Promise<SearchIndex> =>
  openIndexFrom(fetchFile(base), base);

/** @param read reads files of the folder `pagefind/`, unzipped */
export async function openIndexFrom(read: ReadFile, base: string): Promise<SearchIndex> {
  const entry = await readJson<IndexEntry>(read, 'pagefind-entry.json');
  const catalogue = await readJson<Catalogue>(read, entry.catalogue);
  const { terms } = catalogue;
  const abbreviations = abbreviationsOf(terms.abbreviations);
  const words = new WordIndex(catalogue.chunks, read);
  const matcher = new Matcher(catalogue, words);
  const readPassage = passageReader(catalogue, read);
  let suggestions: Promise<Suggestions> | undefined;
  let lexicon: Promise<ReadonlySet<string>> | undefined;
  const understand = reader({
    words,
    common: new Set(catalogue.common),
    abbreviations,
    related: relatedWords(terms.related),
    preload: (query) => matcher.forms(query),
    lexicon: () =>
      (lexicon ??= readJson<string[]>(read, entry.lexicon).then((list) => new Set(list))),
  });

  /** Matches in their final order; `lacksPhrase`: no page has what was quoted, whatever the filters. */
  async function ranked(query: Query, state: SearchState) {
    const found = await matcher.find(query, state);
    const list = await verifyPhrases(found.list, found.phrases, abbreviations, readPassage);
    const isFiltered = found.list.length === 0 && found.pages.length > 0;
    const lacksPhrase = query.phrases.length > 0 && list.length === 0 && !isFiltered;
    return { ...found, list, lacksPhrase };
  }

  /** A phrase that stands nowhere is read as its words. */
  async function settled(reading: Reading, state: SearchState): Promise<[Matches, Reading]> {
    const found = await ranked(reading.query, state);
    if (!found.lacksPhrase) return [found, reading];
    const readAs = unquoted(reading.readAs || state.q);
    const loose = { ...reading, query: { ...reading.query, phrases: [] }, readAs };
    return [await ranked(loose.query, state), loose];
  }

  function answerOf(
    { list, pages, values }: Matches,
    reading: Reading,
    state: SearchState,
  ): Answer {
    const kindOf = (match: Match): string => {
      const { values: kinds, of } = catalogue.columns.kind;
      return kinds[itemAt(of, match.page)[0] ?? -1] ?? '';
    };
    const kinds = new Map<string, Match[]>();
    for (const match of list) {
      const known = kinds.get(kindOf(match));
      if (known) known.push(match);
      else kinds.set(kindOf(match), [match]);
    }
    const { query, ...said } = reading;
    const years = list.flatMap(({ page, exactNumber }) =>
      exactNumber ? [itemAt(catalogue.dates, page).slice(0, 4)] : [],
    );
    const numberYears = [...new Set(years)].filter((year) => year !== '');
    // A query that is the name of a part of the site asks for that part.
    const named = foldText(state.q);
    const asked = [...kinds].sort(
      ([a], [b]) => Number(foldText(b) === named) - Number(foldText(a) === named),
    );
    return {
      ...said,
      total: list.length,
      numberYears: numberYears.length > 1 ? numberYears : [],
      kinds: asked.map(([value, matches]): FacetValue => ({ value, count: matches.length })),
      facets: facetsOf(catalogue, state, pages),
      load: (from, to, kind) =>
        Promise.all(
          (kind === undefined ? list : (kinds.get(kind) ?? []))
            .slice(from, to)
            .map(async ({ passage, exactNumber }) =>
              hitOf(await readPassage(passage), exactNumber, {
                query,
                values,
                abbreviations,
                base,
              }),
            ),
        ),
    };
  }

  return {
    facets: facetsOf(catalogue, readState(''), [...catalogue.passages.keys()]),

    async search(state) {
      if (state.q.trim() === '') {
        const nothing = parseQuery('', abbreviations);
        const reading = { query: nothing, readAs: '', suggestion: '', ignored: [] };
        return answerOf(matcher.all(state), reading, state);
      }
      const [matches, reading] = await settled(await understand(state.q), state);
      return answerOf(matches, reading, state);
    },

    async suggest(text) {
      suggestions ??= readJson<Suggestions>(read, entry.suggestions);
      return suggestFrom(text, { suggestions: await suggestions, words, readPassage, base });
    },
  };
}
