/** Where in a text the query's words stand close together. */
import { itemAt } from '#lib/item-at.ts';
import { JOINT, type Syllable } from './syllables.ts';

/** Folded word or pair → what it is worth (its rarity). */
export type Values = ReadonlyMap<string, number>;

export interface Window {
  /** Numbers of syllables, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Worth of the different words and pairs in it. */
  readonly value: number;
}

/** The tokens that begin at that syllable. */
function tokensAt(syllables: readonly Syllable[], at: number, values: Values): string[] {
  const { folded } = itemAt(syllables, at);
  const next = syllables[at + 1];
  const pair = next && !next.apart ? folded + JOINT + next.folded : '';
  return [folded, pair].filter((token) => values.has(token));
}

/** The first stretch of at most `width` syllables with the most of the query. */
export function bestWindow(syllables: readonly Syllable[], values: Values, width: number): Window {
  const times = new Map<string, number>();
  const tokens = syllables.map((_, at) => tokensAt(syllables, at, values));
  let [value, best, from]: [number, Window, number] = [0, { from: 0, to: 0, value: 0 }, 0];
  for (let to = 0; to < syllables.length; to += 1) {
    for (const token of itemAt(tokens, to)) {
      const count = times.get(token) ?? 0;
      if (count === 0) value += values.get(token) ?? 0;
      times.set(token, count + 1);
    }
    for (; to - from >= width; from += 1)
      for (const token of itemAt(tokens, from)) {
        const count = (times.get(token) ?? 0) - 1;
        if (count === 0) value -= values.get(token) ?? 0;
        times.set(token, count);
      }
    // Sums of parts drift by rounding; only a real gain moves the window on.
    if (value > best.value + 1e-6) best = { from, to: to + 1, value };
  }
  // It begins with the first word of the query, not with what happens to fill its width.
  let start = best.from;
  while (start < best.to && tokens[start]?.length === 0) start += 1;
  return { ...best, from: start };
}
