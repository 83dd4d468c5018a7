/**
 * Chunks of the index as `scripts/search-index/compact.ts` writes them: gzip of CBOR. A word's
 * passages are flat bytes: arrays of numbers took a reader's phone most of its time.
 */
import { decode } from 'cborg';

/** `distances`: from the passage before, as LEB128; `levels`: one byte each (evidence.ts). */
export type PackedForm = [form: string, distances: Uint8Array, levels: Uint8Array];
export type PackedWord = [word: string, forms: PackedForm[]];
export type PackedChunk = PackedWord[];

/** The passages that have one form of a word, in order, and how much it says about each. */
export interface Postings {
  /** With its marks; the word itself where it has none. */
  readonly form: string;
  readonly passages: Uint32Array;
  readonly levels: Uint8Array;
}

/**
 * @param data the unzipped file
 * @throws when it is no chunk
 */
export function decodeChunk(path: string, data: Uint8Array): PackedChunk {
  try {
    return decode(data) as PackedChunk;
  } catch (error) {
    throw new Error(`${path}: không phải tệp chỉ mục tìm kiếm`, { cause: error });
  }
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
export function packDistances(passages: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const passage of Array.from(passages)) {
    let distance = passage - before;
    before = passage;
    for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

export function unpackDistances(bytes: Uint8Array, count: number): Uint32Array {
  const passages = new Uint32Array(count);
  let [at, passage, distance, shift] = [0, 0, 0, 0];
  for (const byte of bytes) {
    distance |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    passage += distance;
    passages[at] = passage;
    at += 1;
    distance = shift = 0;
  }
  return passages;
}

/** All forms of a word. */
export const formsOf = ([, forms]: PackedWord): Postings[] =>
  forms.map(([form, distances, levels]) => ({
    form,
    passages: unpackDistances(distances, levels.length),
    levels,
  }));
