/** What is looked up: syllables and pairs of neighbours. */
import { JOINT, type Syllable } from './syllables.ts';

export interface Token {
  /** Without marks: "dan", or "danꞏvan" for a pair. This is the key in the index. */
  readonly folded: string;
  /** With the marks that were written. */
  readonly marked: string;
  readonly pair: boolean;
}

/** Each syllable, and each pair that no break parts, in order. */
export function tokensOf(syllables: readonly Syllable[]): Token[] {
  return syllables.flatMap((syllable, at) => {
    const { folded, marked } = syllable;
    const single: Token = { folded, marked, pair: false };
    const next = syllables[at + 1];
    if (!next || next.apart) return single;
    return [
      single,
      {
        folded: folded + JOINT + next.folded,
        marked: marked + JOINT + next.marked,
        pair: true,
      },
    ];
  });
}
