/**
 * Writes the index of words small, and the same bytes for the same pages. Pagefind keeps each place of
 * a word; here a word stands once in a passage with its level, so a passage costs two or three bytes
 * before compression. Chunks are cut by size, since a reader loads whole chunks.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { packDistances, type PackedChunk, type PackedWord } from '#search/word-index.ts';
import type { IndexedWord } from './pagefind-words.ts';

/** About 8 kB zipped: a question of twenty words loads some thirty chunks. */
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

/** Name of a file by its content. */
export const contentName = (data: Uint8Array, length = 10): string =>
  createHash('sha256').update(data).digest('base64url').slice(0, length);

/** @param words of the whole index, in any order */
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
  // By code unit, as the reader compares: an order of a language would differ from engine to engine.
  for (const word of words.toSorted((a, b) => (a.word < b.word ? -1 : 1))) {
    // A frequent word stays by itself: its neighbours are asked without it.
    const own = sizeOf(word);
    if (size + own > CHUNK_SIZE) close();
    current.push(word);
    size += own;
  }
  close();
  return chunks;
}
