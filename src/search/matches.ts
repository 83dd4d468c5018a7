/** Which pages answer a query, by the index of words alone; no text is read yet. */
import { itemAt } from '#lib/item-at.ts';
import { pageFilter, startsOf, type Catalogue } from './catalogue.ts';
import { passagesWith, placesOf, type PhrasePlaces } from './phrase.ts';
import type { Query, QueryToken } from './query.ts';
import { rank, type FoundToken } from './rank.ts';
import type { SearchState } from './url-state.ts';
import type { Values } from './windows.ts';
import type { WordIndex } from './word-index.ts';

/** A page and its passage that answers best. */
export interface Match {
  readonly page: number;
  readonly passage: number;
  readonly score: number;
  /** Did the query name this document by its number? */
  readonly exactNumber: boolean;
}

export interface Matches {
  /** That the filters let through, best first. */
  readonly list: readonly Match[];
  /** Pages that match, whatever the filters say. */
  readonly pages: readonly number[];
  readonly values: Values;
  readonly phrases: readonly PhrasePlaces[];
}

/** So many rarer words make the frequent ones superfluous: they would be most of what is loaded. */
const ENOUGH_WORDS = 3;
/** A page that has less than that of the best one's share of the query is no answer. */
const LEAST_SHARE = 0.5;

/** The tokens worth loading; frequent ones say little when there are others. */
function worthLoading(
  tokens: readonly QueryToken[],
  common: ReadonlySet<string>,
): readonly QueryToken[] {
  const rarer = tokens.filter(({ folded }) => !common.has(folded));
  return rarer.filter(({ pair }) => !pair).length >= ENOUGH_WORDS ? rarer : tokens;
}

export class Matcher {
  readonly #catalogue: Catalogue;
  readonly #words: WordIndex;
  readonly #common: ReadonlySet<string>;
  /** Passage number → page number. */
  readonly #pageOf: Uint32Array;

  constructor(catalogue: Catalogue, words: WordIndex) {
    this.#catalogue = catalogue;
    this.#words = words;
    this.#common = new Set(catalogue.common);
    const starts = startsOf(catalogue.passages);
    this.#pageOf = new Uint32Array(itemAt(starts, starts.length - 1));
    catalogue.passages.forEach((count, page) =>
      this.#pageOf.fill(page, starts[page], itemAt(starts, page) + count),
    );
  }

  /** Pages that the query names by number: those of its most precise key that any has. */
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

  /** What the index has of a query's words. */
  forms({ tokens }: Query): Promise<FoundToken[]> {
    return Promise.all(
      worthLoading(tokens, this.#common).map(async (token) => ({
        token,
        forms: await this.#words.forms(token.folded),
      })),
    );
  }

  /** @param state whose filters and order hold; its text is in `query` */
  async find(query: Query, state: SearchState): Promise<Matches> {
    const passes = pageFilter(this.#catalogue, state);
    const [found, phrases, excluded, numbered] = await Promise.all([
      this.forms(query),
      this.#places(query.phrases),
      this.#places(query.excluded),
      this.#numbered(query.keys, passes),
    ]);
    const { passages, scores, shares, rarities } = rank(found, this.#pageOf.length);
    const allowed = (page: number): boolean =>
      phrases.every(({ pages }) => pages.has(page)) &&
      !excluded.some(({ pages }) => pages.has(page));
    const answers = new Set(phrases.flatMap(({ pages }) => [...pages.values()].flat()));
    const best = new Map<number, number>();
    let most = 0;
    for (const passage of passages) {
      const page = itemAt(this.#pageOf, passage);
      if (!allowed(page) || (phrases.length > 0 && !answers.has(passage))) continue;
      if (itemAt(shares, passage) > most && passes(page)) most = itemAt(shares, passage);
      if (itemAt(scores, passage) > (scores[best.get(page) ?? -1] ?? -1)) best.set(page, passage);
    }
    for (const page of numbered.keys()) if (!allowed(page)) numbered.delete(page);
    for (const [page, passage] of best)
      if (itemAt(shares, passage) < LEAST_SHARE * most) best.delete(page);
    const pages = [...new Set([...numbered.keys(), ...best.keys()])];
    const list = pages.filter(passes).map((page): Match => {
      const exact = numbered.get(page);
      const passage = exact ?? best.get(page) ?? 0;
      return { page, passage, score: scores[passage] ?? 0, exactNumber: exact !== undefined };
    });
    return { list: list.sort(this.#order(state)), pages, values: rarities, phrases };
  }

  /** Every page, for filters without a query. */
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

  /** Documents named by number, then the best; among equals the newest. */
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
