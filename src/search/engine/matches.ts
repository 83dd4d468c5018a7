/** Finds the pages that answer a query from the word index alone, without reading page texts. */
import { itemAt } from '#lib/item-at.ts';
import {
  type Abbreviations,
  agreement,
  JOINT,
  readText,
  type Syllable,
} from '#search/syllables.ts';
import type { Postings, WordIndex } from './word-index.ts';
import { pageFilter } from './filters.ts';
import type { ReadPassage } from './passage-reader.ts';
import { type Catalogue, startsOf } from './segments.ts';
import type { Query } from './query.ts';
import { type FoundToken, rank } from './rank.ts';
import type { SearchState } from '#search/url-state.ts';
import type { Values } from './hits.ts';

/** Returns whether a text contains the phrase without a break. */
export function hasPhrase(text: readonly Syllable[], phrase: readonly Syllable[]): boolean {
  return text.some((_, at) =>
    phrase.every((asked, offset) => {
      const word = text[at + offset];
      return (
        word !== undefined &&
        word.folded === asked.folded &&
        (offset === 0 || asked.apart || !word.apart) &&
        agreement(asked.marked, word.marked) !== 'other'
      );
    }),
  );
}

/** A quoted phrase, and by page the passages in which its words are adjacent. */
interface PhrasePlaces {
  readonly phrase: readonly Syllable[];
  readonly pages: ReadonlyMap<number, readonly number[]>;
}

/**
 * Finds a phrase by its pairs of adjacent words; exact for phrases of two words.
 * @param pageOf page number by passage number
 */
async function placesOf(
  phrase: readonly Syllable[],
  words: Words,
  pageOf: ArrayLike<number>,
): Promise<PhrasePlaces> {
  const sets = await Promise.all(
    phraseTokens(phrase).map(async ({ folded, marked }) =>
      passagesWith(await words.forms(folded), marked),
    ),
  );
  const passages = sets.reduce((all, set) => new Set([...all].filter((each) => set.has(each))));
  const pages = new Map<number, number[]>();
  for (const passage of passages) {
    const page = itemAt(pageOf, passage);
    pages.set(page, [...(pages.get(page) ?? []), passage]);
  }
  return { phrase, pages };
}

/** Returns the tokens to look up for a phrase: its pairs, or its only word. */
function phraseTokens(phrase: readonly Syllable[]): { folded: string; marked: string }[] {
  const pairs = phrase.slice(1).flatMap((next, at) => {
    const { folded, marked } = itemAt(phrase, at);
    return next.apart
      ? []
      : [{ folded: folded + JOINT + next.folded, marked: marked + JOINT + next.marked }];
  });
  return pairs.length > 0 ? pairs : phrase.map(({ folded, marked }) => ({ folded, marked }));
}

/** Returns the passages that have a token in a form compatible with the typed marks. */
function passagesWith(forms: readonly Postings[], typed: string): Set<number> {
  const found = new Set<number>();
  for (const { form, passages } of forms)
    if (agreement(typed, form) !== 'other') for (const passage of passages) found.add(passage);
  return found;
}

/** Pairs already make a phrase likely; the full text is checked for at most this many pages. */
const PHRASES_LOOKED_AT = 60;

/** Drops matches whose text does not contain a quoted phrase as written. */
export async function verifyPhrases(
  matches: readonly Match[],
  phrases: readonly PhrasePlaces[],
  abbreviations: Abbreviations,
  read: ReadPassage,
): Promise<Match[]> {
  // Two words form one pair, which the index stores exactly.
  const long = phrases.filter(({ phrase }) => phrase.length > 2);
  if (long.length === 0) return [...matches];
  const contains = async (phrase: readonly Syllable[], number: number): Promise<boolean> => {
    const { page, passage } = await read(number);
    const text = [page.title, page.type, page.agency, passage.heading, passage.text].join('\n');
    return hasPhrase(readText(text, abbreviations), phrase);
  };
  const kept = await Promise.all(
    matches.slice(0, PHRASES_LOOKED_AT).map(async (match) => {
      const checks = long.map(async ({ phrase, pages }) => {
        const passages = pages.get(match.page) ?? [];
        return (await Promise.all(passages.map((each) => contains(phrase, each)))).includes(true);
      });
      return (await Promise.all(checks)).includes(false) ? [] : [match];
    }),
  );
  return [...kept.flat(), ...matches.slice(PHRASES_LOOKED_AT)];
}

export interface Match {
  readonly page: number;
  readonly passage: number;
  readonly score: number;
  /** Whether the query named this document by its number. */
  readonly exactNumber: boolean;
}

export interface Matches {
  /** Matches that pass the filters, best first. */
  readonly list: readonly Match[];
  /** Pages that match before filters. */
  readonly pages: readonly number[];
  readonly values: Values;
  readonly phrases: readonly PhrasePlaces[];
}

/** A page with less than half of the best page's share of the query's words is dropped … */
const LEAST_SHARE = 0.5;
/** … but none of the first ten: any of them may be the answer. */
const NEVER_DROPPED = 10;

/** The part of the word index that matching needs. */
type Words = Pick<WordIndex, 'forms'>;

export class Matcher {
  readonly #catalogue: Catalogue;
  readonly #words: Words;
  /** Passage number → page number. */
  readonly #pageOf: Uint32Array;

  constructor(catalogue: Catalogue, words: Words) {
    this.#catalogue = catalogue;
    this.#words = words;
    const starts = startsOf(catalogue.passages);
    this.#pageOf = new Uint32Array(itemAt(starts, starts.length - 1));
    catalogue.passages.forEach((count, page) =>
      this.#pageOf.fill(page, starts[page], itemAt(starts, page) + count),
    );
  }

  /** Returns the pages that the query names by number, for the most precise key with a result. */
  async #numbered(
    keys: readonly string[],
    passes: (page: number) => boolean,
  ): Promise<Map<number, number>> {
    for (const key of keys) {
      const passages = [...passagesWith(await this.#words.forms(key), key)];
      const named = passages.filter((passage) => passes(itemAt(this.#pageOf, passage)));
      if (named.length > 0) return new Map(named.map((each) => [itemAt(this.#pageOf, each), each]));
    }
    return new Map();
  }

  #places(phrases: Query['phrases']): Promise<PhrasePlaces[]> {
    return Promise.all(phrases.map((phrase) => placesOf(phrase, this.#words, this.#pageOf)));
  }

  /** Loads the index forms of the query's words. */
  forms({ tokens }: Query): Promise<FoundToken[]> {
    return Promise.all(
      tokens.map(async (token) => ({
        token,
        forms: await this.#words.forms(token.folded),
      })),
    );
  }

  /** Finds the matches. @param state gives filters and order; its text is already in `query` */
  async find(query: Query, state: SearchState): Promise<Matches> {
    const passes = pageFilter(this.#catalogue, state);
    const [found, phrases, excluded, numbered] = await Promise.all([
      this.forms(query),
      this.#places(query.phrases),
      this.#places(query.excluded),
      this.#numbered(query.keys, passes),
    ]);
    const { passages, scores, shares, rarities } = rank(found, this.#pageOf.length, query.concepts);
    const allowed = (page: number): boolean =>
      phrases.every(({ pages }) => pages.has(page)) &&
      !excluded.some(({ pages }) => pages.has(page));
    const answers = new Set(phrases.flatMap(({ pages }) => [...pages.values()].flat()));
    const best = new Map<number, number>();
    for (const passage of passages) {
      const page = itemAt(this.#pageOf, passage);
      if (!allowed(page) || (phrases.length > 0 && !answers.has(passage))) continue;
      if (itemAt(scores, passage) > (scores[best.get(page) ?? -1] ?? -1)) best.set(page, passage);
    }
    for (const page of numbered.keys()) if (!allowed(page)) numbered.delete(page);
    const share = (page: number): number => shares[best.get(page) ?? -1] ?? 0;
    const score = (page: number): number => scores[best.get(page) ?? -1] ?? 0;
    const byScore = [...best.keys()].filter(passes).sort((a, b) => score(b) - score(a));
    const kept = new Set([...numbered.keys(), ...byScore.slice(0, NEVER_DROPPED)]);
    const least = LEAST_SHARE * byScore.reduce((most, page) => Math.max(most, share(page)), 0);
    const pages = [
      ...new Set([...kept, ...[...best.keys()].filter((page) => share(page) >= least)]),
    ];
    const list = pages.filter(passes).map((page): Match => {
      const exact = numbered.get(page);
      const passage = exact ?? best.get(page) ?? 0;
      return { page, passage, score: scores[passage] ?? 0, exactNumber: exact !== undefined };
    });
    return { list: list.sort(this.#order(state)), pages, values: rarities, phrases };
  }

  /** Returns every page, for filters without a query. */
  all(state: SearchState): Matches {
    const starts = startsOf(this.#catalogue.passages);
    const pages = this.#catalogue.passages.map((_, page) => page);
    const list = pages.filter(pageFilter(this.#catalogue, state)).map((page): Match => ({
      page,
      passage: itemAt(starts, page),
      score: 0,
      exactNumber: false,
    }));
    return { list: list.sort(this.#order(state)), pages, values: new Map(), phrases: [] };
  }

  /** Documents named by number first, then by score; the newest first among equals. */
  #order({ sort }: SearchState) {
    const { dates } = this.#catalogue;
    const newer = (a: Match, b: Match): number => {
      const [left, right] = [itemAt(dates, a.page), itemAt(dates, b.page)];
      return left === right ? a.page - b.page : left > right ? -1 : 1;
    };
    return (a: Match, b: Match): number => {
      if (a.exactNumber !== b.exactNumber) return a.exactNumber ? -1 : 1;
      const better = a.exactNumber || sort === 'moi-nhat' ? 0 : b.score - a.score;
      return better || newer(a, b);
    };
  }
}
