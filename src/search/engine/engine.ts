/** The search engine: opens the index of a site and answers queries. */
import { itemAt } from '#lib/item-at.ts';
import { foldText } from '#lib/fold-text.ts';
import { abbreviationsOf } from '#search/syllables.ts';
import { listPath, type Suggestions } from '#search/format.ts';
import { absentWords } from './absent-words.ts';
import { facetsOf } from './filters.ts';
import { hitOf } from './hits.ts';
import { type Match, Matcher, type Matches, verifyPhrases } from './matches.ts';
import { passageReader } from './passage-reader.ts';
import { parseQuery, type Query, reader, type Reading, relatedWords, unquoted } from './query.ts';
import {
  catalogueOf,
  fetchFile,
  openSite,
  type Partner,
  partnerSite,
  readJson,
  type Site,
} from './segments.ts';
import { suggestFrom } from './suggest.ts';
import type { Answer, Facets, FacetValue, Suggestion } from '#search/types.ts';
import { readState, type SearchState } from '#search/url-state.ts';
import { WordIndex } from './word-index.ts';

export interface SearchIndex {
  /** Filter values over the whole site. */
  readonly facets: Facets;
  /** Answers a query. @throws when an index file cannot be loaded */
  search(state: SearchState): Promise<Answer>;
  /** Suggests documents by number, agencies and frequent phrases for the text typed so far. */
  suggest(text: string): Promise<readonly Suggestion[]>;
}

/**
 * Opens the index below `base`, the site's base path with a trailing slash, and those of partners.
 * @throws PartnerError when that of a partner cannot be loaded, another error for the site's own;
 * so do searches
 */
export const openIndex = (base: string, partners: readonly Partner[] = []): Promise<SearchIndex> =>
  openSites(
    { base, read: fetchFile(base) },
    partners.map((each) => partnerSite(each)),
  );

/**
 * Opens the indexes of sites as one. Words are understood as on the first.
 * @throws as `openIndex`
 */
export async function openSites(site: Site, partners: readonly Site[] = []): Promise<SearchIndex> {
  const { base, read } = site;
  const [own, ...others] = await Promise.all([
    openSite(site),
    ...partners.map((each) => openSite(each)),
  ]);
  const { terms } = own.words;
  const catalogue = catalogueOf([own, ...others]);
  const abbreviations = abbreviationsOf(terms.abbreviations);
  const words = new WordIndex(catalogue);
  const matcher = new Matcher(catalogue, words);
  const readPassage = passageReader(catalogue);
  let suggestions: Promise<Suggestions> | undefined;
  let lexicon: Promise<ReadonlySet<string>> | undefined;
  const understand = reader({
    words,
    abbreviations,
    related: relatedWords(terms.related),
    preload: (query) => matcher.forms(query),
    lexicon: () => (lexicon ??= loadLexicon()),
  });

  async function loadLexicon(): Promise<ReadonlySet<string>> {
    const lists = catalogue.segments.map(({ pages, site }) =>
      readJson<string[]>(site.read, listPath(pages.lexicon)),
    );
    return new Set((await Promise.all(lists)).flat());
  }

  /** Returns the matches in final order; `lacksPhrase`: no page has a quoted phrase, unfiltered. */
  async function ranked(query: Query, state: SearchState) {
    const found = await matcher.find(query, state);
    const list = await verifyPhrases(found.list, found.phrases, abbreviations, readPassage);
    const isFiltered = found.list.length === 0 && found.pages.length > 0;
    const lacksPhrase = query.phrases.length > 0 && list.length === 0 && !isFiltered;
    return { ...found, list, lacksPhrase };
  }

  /** When no page contains a quoted phrase, searches for its words instead. */
  async function rankWithFallback(
    reading: Reading,
    state: SearchState,
  ): Promise<[Matches, Reading]> {
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
    // A query equal to the name of a kind of page puts that kind first.
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
              hitOf(await readPassage(passage), exactNumber, { query, values, abbreviations }),
            ),
        ),
    };
  }

  return {
    facets: facetsOf(catalogue, readState(''), [...catalogue.passages.keys()]),

    async search(state) {
      if (state.q.trim() === '') {
        const nothing = parseQuery('', abbreviations);
        const reading = { query: nothing, readAs: '', ignored: [] };
        return answerOf(matcher.all(state), reading, state);
      }
      const understood = await understand(state.q);
      const [[matches, reading], absent] = await Promise.all([
        rankWithFallback(understood, state),
        absentWords(understood.readAs || state.q, words, abbreviations),
      ]);
      const ignored = [...new Set([...reading.ignored, ...absent])];
      return answerOf(matches, { ...reading, ignored }, state);
    },

    async suggest(text) {
      suggestions ??= readJson<Suggestions>(read, listPath(own.entry.suggestions));
      return suggestFrom(text, { suggestions: await suggestions, words, readPassage, base });
    },
  };
}
