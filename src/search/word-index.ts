/** Looks words up in the chunks of the index, each loaded once. */
import { itemAt } from '#lib/item-at.ts';
import type { Catalogue } from './catalogue.ts';
import { decodeChunk, formsOf, type PackedWord, type Postings } from './index-format.ts';

/** Reads a file of the index, unzipped. */
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

  /** Words that begin so, in order, at most `limit`. */
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

  /** All forms of a folded word; none when no passage has it. */
  forms(word: string): Promise<readonly Postings[]> {
    const known = this.#forms.get(word);
    if (known) return known;
    const finding = this.#find(word);
    this.#forms.set(word, finding);
    return finding;
  }
}
