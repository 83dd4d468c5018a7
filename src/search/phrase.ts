/** Phrases in quotes are kept to the letter; marks that were not typed may be there. */
import { itemAt } from '#lib/item-at.ts';
import { agreement, JOINT, type Syllable } from './syllables.ts';
import type { Postings } from './index-format.ts';
import type { WordIndex } from './word-index.ts';

/** Does the phrase stand in a text, without a break? */
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

/** A quoted phrase, and by page the passages that have its words side by side. */
export interface PhrasePlaces {
  readonly phrase: readonly Syllable[];
  readonly pages: ReadonlyMap<number, readonly number[]>;
}

/**
 * Where a phrase stands, as far as pairs of neighbours tell: for two words that is exact.
 * @param pageOf by passage number
 */
export async function placesOf(
  phrase: readonly Syllable[],
  words: WordIndex,
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

/** What to look up for a phrase: its pairs, or its only word. Marked and folded forms alike. */
function phraseTokens(phrase: readonly Syllable[]): { folded: string; marked: string }[] {
  const pairs = phrase.slice(1).flatMap((next, at) => {
    const { folded, marked } = itemAt(phrase, at);
    return next.apart
      ? []
      : [{ folded: folded + JOINT + next.folded, marked: marked + JOINT + next.marked }];
  });
  return pairs.length > 0 ? pairs : phrase.map(({ folded, marked }) => ({ folded, marked }));
}

/** Passages that have a token in a form that its typed marks allow. */
export function passagesWith(forms: readonly Postings[], typed: string): Set<number> {
  const found = new Set<number>();
  for (const { form, passages } of forms)
    if (agreement(typed, form) !== 'other') for (const passage of passages) found.add(passage);
  return found;
}
