/**
 * Writes the word index compactly and reproducibly. Pagefind stores each position of a word; here
 * each passage has one entry with the word's level, two or three bytes before compression. Chunks
 * are split by size, because readers load whole chunks.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { packDistances, type PackedChunk, type PackedWord } from '#search/engine/word-index.ts';
import type { IndexedWord } from './pagefind-words.ts';

/** About 8 kB zipped: a question of twenty words loads about thirty chunks. */
const CHUNK_SIZE = 5_000;
const packWord = ({ word, forms }: IndexedWord): PackedWord => [
  word,
  forms.map(({ form, passages, levels }) => [form, packDistances(passages), levels]),
];

const sizeOf = ({ forms }: IndexedWord): number =>
  forms.reduce((sum, { passages }) => sum + passages.length + 2, 2);

interface CompactChunk {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly data: Uint8Array;
}

/** Returns a file name derived from the content. */
export const contentName = (data: Uint8Array, length = 10): string =>
  createHash('sha256').update(data).digest('base64url').slice(0, length);

/** Splits the words into chunks. @param words of the whole index, in any order */
export function compactChunks(words: readonly IndexedWord[]): CompactChunk[] {
  const chunks: CompactChunk[] = [];
  let current: IndexedWord[] = [];
  let size = 0;
  const close = (): void => {
    const [from = '', to = ''] = [current[0]?.word, current.at(-1)?.word];
    if (current.length > 0) {
      const chunk: PackedChunk = current.map(packWord);
      const data = gzipSync(encode(chunk), { level: 9 });
      chunks.push({ from, to, file: contentName(data), data });
    }
    current = [];
    size = 0;
  };
  // Sorted by code unit, as the reader compares: locale order differs between JavaScript engines.
  for (const word of words.toSorted((a, b) => (a.word < b.word ? -1 : 1))) {
    // A frequent word gets its own chunk, because its neighbours are loaded without it.
    const own = sizeOf(word);
    if (size + own > CHUNK_SIZE) close();
    current.push(word);
    size += own;
  }
  close();
  return chunks;
}
