/**
 * Ranking: what was typed is evidence, not a filter. Each word adds its rarity times what it says
 * about the passage (BM25F); a passage that has little of the query loses. Marks are a preference:
 * a word with other marks than were typed counts less, and never nothing.
 */
import { itemAt } from '#lib/item-at.ts';
import { frequencyOf, rarity, saturate } from './evidence.ts';
import type { Postings } from './index-format.ts';
import type { QueryToken } from './query.ts';
import { agreement, type Agreement } from './syllables.ts';

/** A token and what the index has of it. */
export interface FoundToken {
  readonly token: QueryToken;
  readonly forms: readonly Postings[];
}

/** What a form is worth by its marks; measured: 0.1–0.4 differ by less than 0.004 in R@1. */
const WORTH: Readonly<Record<Agreement, number>> = { same: 1, possible: 1, other: 0.25 };

const worthOf = (typed: readonly string[], form: string): number =>
  Math.max(...typed.map((marked) => WORTH[agreement(marked, form)]));

export interface Ranking {
  /** Numbers of passages with any word of the query, unordered. */
  readonly passages: readonly number[];
  /** By passage number. */
  readonly scores: Float32Array;
  /** Part of the query's rarity that the passage has, 0 to 1, by passage number. */
  readonly shares: Float32Array;
  /** Folded token → its rarity; 0 where no passage has it. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** @param count of all passages of the index */
export function rank(found: readonly FoundToken[], count: number): Ranking {
  const scores = new Float32Array(count);
  const shares = new Float32Array(count);
  const frequencies = new Float32Array(count);
  const worths = new Float32Array(count);
  const rarities = new Map<string, number>();
  const passages: number[] = [];
  let total = 0;
  for (const { token, forms } of found) {
    const having: number[] = [];
    for (const { form, passages: numbers, levels } of forms) {
      const worth = worthOf(token.typed, form);
      for (let at = 0; at < numbers.length; at += 1) {
        const passage = itemAt(numbers, at);
        if (worths[passage] === 0) having.push(passage);
        frequencies[passage] =
          (frequencies[passage] ?? 0) + worth * frequencyOf(itemAt(levels, at));
        if (worth > itemAt(worths, passage)) worths[passage] = worth;
      }
    }
    const value = having.length === 0 ? 0 : token.weight * rarity(having.length, count);
    rarities.set(token.folded, value);
    if (token.weight === 1) total += value;
    for (const passage of having) {
      if (scores[passage] === 0) passages.push(passage);
      scores[passage] = (scores[passage] ?? 0) + value * saturate(itemAt(frequencies, passage));
      shares[passage] = (shares[passage] ?? 0) + value * itemAt(worths, passage);
      frequencies[passage] = 0;
      worths[passage] = 0;
    }
  }
  for (const passage of passages) {
    const share = total === 0 ? 0 : Math.min(1, itemAt(shares, passage) / total);
    shares[passage] = share;
    scores[passage] = itemAt(scores, passage) * Math.sqrt(share);
  }
  return { passages, scores, shares, rarities };
}
