/**
 * Looks words up in the chunks of the index and loads each chunk once.
 * `src/search/index/compact.ts` writes them as gzipped CBOR; the passages of a word are flat
 * bytes, which phones read faster than arrays.
 */
import { decode } from 'cborg';
import { itemAt } from '#lib/item-at.ts';
import type { Catalogue } from './catalogue.ts';

/** `distances`: differences of passage numbers as LEB128; `levels`: one byte each (rank.ts). */
type PackedForm = [form: string, distances: Uint8Array, levels: Uint8Array];
export type PackedWord = [word: string, forms: PackedForm[]];
export type PackedChunk = PackedWord[];

/** The passages that have one form of a word, in order, and its level in each (rank.ts). */
export interface Postings {
  /** The form with marks; the word itself if it has none. */
  readonly form: string;
  readonly passages: Uint32Array;
  readonly levels: Uint8Array;
}

/**
 * @param data the unzipped file
 * @throws when it is not a chunk
 */
export function decodeChunk(path: string, data: Uint8Array): PackedChunk {
  try {
    return decode(data) as PackedChunk;
  } catch (error) {
    throw new Error(`${path}: không phải tệp chỉ mục tìm kiếm`, { cause: error });
  }
}

/** Encodes differences as LEB128: seven bits a byte, lowest first; the highest bit: more follow. */
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

/** Returns all forms of a word. */
const formsOf = ([, forms]: PackedWord): Postings[] =>
  forms.map(([form, distances, levels]) => ({
    form,
    passages: unpackDistances(distances, levels.length),
    levels,
  }));

/** Reads a file of the index and returns it unzipped. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

export class WordIndex {
  readonly #chunks: Catalogue['chunks'];
  readonly #read: ReadFile;
  readonly #loaded = new Map<string, Promise<Map<string, PackedWord>>>();
  readonly #forms = new Map<string, Promise<readonly Postings[]>>();

  constructor(chunks: Catalogue['chunks'], read: ReadFile) {
    this.#chunks = chunks;
    this.#read = read;
  }

  #chunkOf(word: string): string | undefined {
    let [low, high] = [0, this.#chunks.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to, file] = itemAt(this.#chunks, middle);
      if (word < from) high = middle - 1;
      else if (word > to) low = middle + 1;
      else return file;
    }
    return undefined;
  }

  #load(file: string): Promise<Map<string, PackedWord>> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const path = `index/${file}.pf_index`;
    const loading = this.#read(path).then((data) => {
      return new Map(decodeChunk(path, data).map((word) => [word[0], word]));
    });
    this.#loaded.set(file, loading);
    return loading;
  }

  async #find(word: string): Promise<readonly Postings[]> {
    const file = this.#chunkOf(word);
    if (file === undefined) return [];
    const packed = (await this.#load(file)).get(word);
    return packed ? formsOf(packed) : [];
  }

  /** Returns at most `limit` words with that prefix, in order. */
  async startingWith(prefix: string, limit: number): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [from, to, file] of this.#chunks) {
      if (to < prefix) continue;
      if (found.length >= limit || (from > prefix && !from.startsWith(prefix))) break;
      for (const word of (await this.#load(file)).keys())
        if (word.startsWith(prefix)) found.push(word);
    }
    return found.slice(0, limit);
  }

  /** Returns all forms of a folded word; none if no passage has it. */
  forms(word: string): Promise<readonly Postings[]> {
    const known = this.#forms.get(word);
    if (known) return known;
    const finding = this.#find(word);
    this.#forms.set(word, finding);
    return finding;
  }
}
