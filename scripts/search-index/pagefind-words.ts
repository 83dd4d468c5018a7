/**
 * What Pagefind wrote of a word. Its list of a folded word has all passages, and again under each
 * marked form those that have that form; here each passage stands once, under the form it has.
 */
import { decode } from 'cborg';
import type { Postings } from '#search/word-index.ts';

/** One passage that has the word: distance in passages from the one before, and [-(weight) - 1, place, …]. */
type PagefindPassage = [distance: number, places: number[], ...rest: unknown[]];
type PagefindWord = [
  word: string,
  all: PagefindPassage[],
  forms: [form: string, passages: PagefindPassage[]][],
];
export type PagefindChunk = [words: PagefindWord[]];
export type PagefindMeta = [
  version: string,
  passages: [fragment: string, words: number][],
  ...rest: unknown[],
];

const MAGIC = 'pagefind_dcd';

/**
 * A file of Pagefind 1.5 (pagefind/src/index): "pagefind_dcd" and CBOR or JSON.
 * @param data the unzipped file
 * @throws when it is no such file
 */
export function bodyOf(path: string, data: Uint8Array): Uint8Array {
  const magic = new TextDecoder().decode(data.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`${path}: Pagefind ghi tệp theo cách chưa biết`);
  return data.subarray(MAGIC.length);
}
export const decodeFile = <T>(path: string, data: Uint8Array): T => decode(bodyOf(path, data)) as T;

/** A word and who has it in which form; flat arrays, for there are millions. */
export interface IndexedWord {
  readonly word: string;
  readonly forms: readonly Postings[];
}

/** The weight that Pagefind leaves unsaid (`positions_to_packed_page`). */
const UNSAID_WEIGHT = 25;

/** The greatest weight is the level. */
function levelIn(places: readonly number[]): number {
  const weights = places.filter((place) => place < 0).map((place) => -place - 1);
  return weights.length > 0 ? Math.max(...weights) : UNSAID_WEIGHT;
}

function postingsOf(
  form: string,
  packed: readonly PagefindPassage[],
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

export function readWord([word, all, forms]: PagefindWord): IndexedWord {
  const marked = forms
    .map(([form, packed]) => postingsOf(form, packed))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  const plain = postingsOf(word, all, new Set(marked.flatMap(({ passages }) => [...passages])));
  return { word, forms: plain.passages.length > 0 ? [plain, ...marked] : marked };
}

/** How many passages have the word in any form. */
export const frequencyOf = ({ forms }: IndexedWord): number =>
  forms.reduce((sum, { passages }) => sum + passages.length, 0);
