/**
 * Reads the words from Pagefind's index files. A folded word lists all passages, and each of its
 * marked forms lists its own passages again; the result has each passage once, under its form.
 */
import { decode } from 'cborg';
import type { Postings } from '#search/engine/word-index.ts';

/** A passage of a word: distance in passages to the previous one, and [-(weight) - 1, place, …]. */
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
 * Returns the body of a Pagefind 1.5 file (pagefind/src/index): "pagefind_dcd" and CBOR or JSON.
 * @param data the unzipped file
 * @throws when it is not such a file
 */
export function bodyOf(path: string, data: Uint8Array): Uint8Array {
  const magic = new TextDecoder().decode(data.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`${path}: Pagefind ghi tệp theo cách chưa biết`);
  return data.subarray(MAGIC.length);
}
export const decodeFile = <T>(path: string, data: Uint8Array): T => decode(bodyOf(path, data)) as T;

/** A word and the passages of each of its forms; typed arrays, since there are millions. */
export interface IndexedWord {
  readonly word: string;
  readonly forms: readonly Postings[];
}

/** The default weight, which Pagefind omits (`positions_to_packed_page`). */
const UNSAID_WEIGHT = 25;

/** The level is the greatest weight. */
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

/** Returns the number of passages that have the word in any form. */
export const frequencyOf = ({ forms }: IndexedWord): number =>
  forms.reduce((sum, { passages }) => sum + passages.length, 0);
