/**
 * Limits of the import. A decree of 300 pages is a few megabytes of XML; a much larger file is a
 * scan inside Word, a mistake, or a zip bomb.
 */
import { unzipSync } from 'fflate';
import type { Refusal } from './notes.ts';

const MB = 1024 * 1024;

export const LIMITS = {
  /** File size in bytes: Word files with scanned signatures reach some megabytes. */
  file: 30 * MB,
  /** Depth of nested elements; Word itself stays below 60. */
  depth: 250,
  /** Bytes of a web page or a plain text. */
  text: 20 * MB,
  /** Rows or columns that one cell may span: `colspan="1000000"` is an attack. */
  span: 60,
} as const;

/** Number of entries; unpacked bytes of one part, and of all parts read. */
const ARCHIVE = { entries: 5_000, part: 40 * MB, parts: 64 * MB } as const;

/**
 * Unpacks an archive within the limits. Sizes are as declared in the archive; fflate unpacks into a
 * buffer of exactly that size, so false sizes cannot take more memory.
 * @param isCounted parts to count, since another library may unpack more than `isWanted`
 * @throws the refusal for an archive that is too large, Error for a damaged one
 */
export function unzipWithin(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  isCounted: (name: string) => boolean,
  tooLarge: Refusal,
): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      if (isCounted(name)) total += originalSize;
      const isLarge = total > ARCHIVE.parts || (isCounted(name) && originalSize > ARCHIVE.part);
      if (entries > ARCHIVE.entries || isLarge) throw tooLarge;
      return isWanted(name);
    },
  });
}
