/**
 * Files of the search index as Pagefind 1.5 writes them (pagefind/src/index, pagefind_web/src/index.rs):
 * gzip of "pagefind_dcd" and CBOR. `scripts/search-index/compact.ts` keeps the format and leaves out
 * what is not asked: a word's place in a passage is its level (evidence.ts).
 */
import { decode } from 'cborg';

/** One passage that has the word: distance in passages from the one before, and [level]. */
export type PackedPassage = [distance: number, places: number[], ...rest: unknown[]];
export type PackedForm = [form: string, passages: PackedPassage[]];
export type PackedWord = [word: string, plain: PackedPassage[], forms: PackedForm[]];
export type PackedChunk = [words: PackedWord[]];
export type PackedMeta = [
  version: string,
  passages: [fragment: string, words: number][],
  chunks: [from: string, to: string, file: string][],
  ...rest: unknown[],
];

const MAGIC = 'pagefind_dcd';

/**
 * @param data the unzipped file
 * @throws when it is no file of this format
 */
export function decodeFile<T>(path: string, data: Uint8Array): T {
  const magic = new TextDecoder().decode(data.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error(`${path}: không phải tệp chỉ mục tìm kiếm`);
  return decode(data.subarray(MAGIC.length)) as T;
}

/** The passages that have one form of a word, in order, and how much it says about each. */
export interface Postings {
  /** With its marks; the word itself where it has none. */
  readonly form: string;
  readonly passages: Uint32Array;
  readonly levels: Uint8Array;
}

function postingsOf(form: string, packed: readonly PackedPassage[]): Postings {
  const passages = new Uint32Array(packed.length);
  const levels = new Uint8Array(packed.length);
  let passage = 0;
  packed.forEach(([distance, [level = 0]], at) => {
    passage += distance;
    passages[at] = passage;
    levels[at] = level;
  });
  return { form, passages, levels };
}

/** All forms of a word. */
export const formsOf = ([word, plain, forms]: PackedWord): Postings[] => [
  ...(plain.length > 0 ? [postingsOf(word, plain)] : []),
  ...forms.map(([form, packed]) => postingsOf(form, packed)),
];
