/**
 * Ranking: typed words are evidence, not a filter. Each word adds its rarity times its BM25F weight
 * in the passage; a passage with few of the query's words loses. Diacritics are a preference: a
 * word with other diacritics than typed counts less, but never nothing. The reader's words and
 * those that documents use instead (search-terms.yml) count once, by the one a passage has most of.
 */
import { agreement, type Agreement } from '#search/syllables.ts';
import { frequencyOf } from '#search/levels.ts';
import { itemAt } from '#lib/item-at.ts';
import type { Postings } from './word-index.ts';
import type { Concept, QueryToken } from './query.ts';

/** Saturation of the weighted frequency: the usual k1 of BM25. */
const SATURATION = 1.2;

/** Saturates a frequency: 0 to at most 1 + k1. */
const saturate = (frequency: number): number =>
  ((SATURATION + 1) * frequency) / (SATURATION + frequency);

/** Returns the inverse document frequency of a word that `having` of `all` passages have. */
const rarity = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** A token and its forms in the index. */
export interface FoundToken {
  readonly token: QueryToken;
  readonly forms: readonly Postings[];
}

/** Weight by agreement of diacritics; measured: 0.1–0.4 differ by less than 0.004 in R@1. */
const WORTH: Readonly<Record<Agreement, number>> = { same: 1, possible: 1, other: 0.25 };

const worthOf = (typed: readonly string[], form: string): number =>
  Math.max(...typed.map((marked) => WORTH[agreement(marked, form)]));

/** What words of a query say about passages; arrays are by passage number. */
interface Evidence {
  /** Numbers of passages with any of the words, unordered. */
  readonly passages: readonly number[];
  readonly scores: Float32Array;
  /** Rarity of the words that the passage has. */
  readonly shares: Float32Array;
  /** Rarity of all the words. */
  readonly total: number;
}

/** Adds up the evidence of words; `rarities` receives the rarity of each. */
function evidenceOf(
  found: readonly FoundToken[],
  count: number,
  rarities: Map<string, number>,
): Evidence {
  const scores = new Float32Array(count);
  const shares = new Float32Array(count);
  const frequencies = new Float32Array(count);
  const worths = new Float32Array(count);
  const passages: number[] = [];
  let total = 0;
  for (const { token, forms } of found) {
    const having: number[] = [];
    let agreeing = 0;
    for (const { form, passages: numbers, levels } of forms) {
      const worth = worthOf(token.typed, form);
      for (let at = 0; at < numbers.length; at += 1) {
        const passage = itemAt(numbers, at);
        const known = itemAt(worths, passage);
        if (known === 0) having.push(passage);
        if (worth === 1 && known < 1) agreeing += 1;
        frequencies[passage] =
          (frequencies[passage] ?? 0) + worth * frequencyOf(itemAt(levels, at));
        worths[passage] = Math.max(worth, known);
      }
    }
    // "lơ" is rare where "lo" and "lỗ" are frequent.
    const value = having.length === 0 ? 0 : rarity(agreeing || having.length, count);
    rarities.set(token.folded, value);
    total += value;
    for (const passage of having) {
      if (scores[passage] === 0) passages.push(passage);
      scores[passage] = (scores[passage] ?? 0) + value * saturate(itemAt(frequencies, passage));
      shares[passage] = (shares[passage] ?? 0) + value * itemAt(worths, passage);
      frequencies[passage] = 0;
      worths[passage] = 0;
    }
  }
  return { passages, scores, shares, total };
}

interface Ranking {
  /** Numbers of passages with any word of the query, unordered. */
  readonly passages: readonly number[];
  /** By passage number. */
  readonly scores: Float32Array;
  /** By passage number: the passage's part of the query's total rarity, 0 to 1. */
  readonly shares: Float32Array;
  /** Folded token → its rarity; 0 if no passage has it. */
  readonly rarities: ReadonlyMap<string, number>;
}

/**
 * @param found tokens of the query and of its concepts
 * @param count number of passages in the index
 */
export function rank(
  found: readonly FoundToken[],
  count: number,
  concepts: readonly Concept[] = [],
): Ranking {
  const rarities = new Map<string, number>();
  const byWord = new Map(found.map((each) => [each.token.folded, each]));
  const weigh = (words: readonly string[]): Evidence =>
    evidenceOf(
      words.flatMap((word) => byWord.get(word) ?? []),
      count,
      rarities,
    );
  const inConcepts = new Set(concepts.flatMap(({ said }) => said));
  const typed = found.filter(({ token }) => token.typedItself && !inConcepts.has(token.folded));
  const { scores, shares, ...rest } = weigh(typed.map(({ token }) => token.folded));
  const passages = new Set(rest.passages);
  let { total } = rest;
  for (const { said, also } of concepts) {
    const own = weigh(said);
    // Reader's words on no page are still words of the query; no equivalent is worth more.
    const size = Math.max(own.total, rarity(0, count));
    const best = new Map<number, { score: number; share: number }>();
    for (const each of [own, ...also.map(weigh)]) {
      const scale = Math.min(1, size / each.total);
      for (const passage of each.passages) {
        const before = best.get(passage) ?? { score: 0, share: 0 };
        best.set(passage, {
          score: Math.max(before.score, scale * itemAt(each.scores, passage)),
          share: Math.max(before.share, scale * itemAt(each.shares, passage)),
        });
      }
    }
    for (const [passage, { score, share }] of best) {
      passages.add(passage);
      scores[passage] = itemAt(scores, passage) + score;
      shares[passage] = itemAt(shares, passage) + share;
    }
    total += size;
  }
  for (const passage of passages) {
    const share = total === 0 ? 0 : Math.min(1, itemAt(shares, passage) / total);
    shares[passage] = share;
    scores[passage] = itemAt(scores, passage) * Math.sqrt(share);
  }
  return { passages: [...passages], scores, shares, rarities };
}
