/**
 * What Pagefind wrote of a word. Its list of a folded word has all passages, and again under each
 * marked form those that have that form; here each passage stands once, under the form it has.
 */
import type { PackedPassage, PackedWord, Postings } from '#search/index-format.ts';

/** A word and who has it in which form; flat arrays, for there are millions. */
export interface IndexedWord {
  readonly word: string;
  readonly forms: readonly Postings[];
}

/** The weight that Pagefind leaves unsaid (`positions_to_packed_page`). */
const UNSAID_WEIGHT = 25;

/** Pagefind writes [-(weight) - 1, place, …]; the greatest weight is the level. */
function levelIn(places: readonly number[]): number {
  const weights = places.filter((place) => place < 0).map((place) => -place - 1);
  return weights.length > 0 ? Math.max(...weights) : UNSAID_WEIGHT;
}

function postingsOf(
  form: string,
  packed: readonly PackedPassage[],
  without: ReadonlySet<number> = new Set(),
): Postings {
  const passages: number[] = [];
  const levels: number[] = [];
  let passage = 0;
  for (const [distance, places] of packed) {
    passage += distance;
    if (without.has(passage)) continue;
    passages.push(passage);
    levels.push(levelIn(places));
  }
  return { form, passages: Uint32Array.from(passages), levels: Uint8Array.from(levels) };
}

export function readWord([word, all, forms]: PackedWord): IndexedWord {
  const marked = forms
    .map(([form, packed]) => postingsOf(form, packed))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  const plain = postingsOf(word, all, new Set(marked.flatMap(({ passages }) => [...passages])));
  return { word, forms: plain.passages.length > 0 ? [plain, ...marked] : marked };
}

/** How many passages have the word in any form. */
export const frequencyOf = ({ forms }: IndexedWord): number =>
  forms.reduce((sum, { passages }) => sum + passages.length, 0);
