/**
 * How much the import reads. A decree of 300 pages is a few megabytes of XML; what is far above that is
 * a scan inside Word, a mistake, or a bomb.
 */
import { unzipSync } from 'fflate';
import type { Refusal } from './notes.ts';

const MB = 1024 * 1024;

export const LIMITS = {
  /** Bytes of the file itself: Word files with scanned signatures reach some megabytes. */
  file: 30 * MB,
  /** Depth of nested elements; Word itself stays below 60. */
  depth: 250,
  /** Bytes of a web page or a plain text. */
  text: 20 * MB,
  /** Repeated or spanned cells of one table: `colspan="1000000"` is an attack. */
  span: 60,
} as const;

/** Entries of an archive, read or not; unpacked bytes of one part, and of all that are read. */
const ARCHIVE = { entries: 5_000, part: 40 * MB, parts: 64 * MB } as const;

/**
 * Sizes are those the archive declares; fflate unpacks into a buffer of just that size, so a lie about
 * them cannot take more memory.
 * @param isCounted which parts count: another library may unpack more than is wanted here
 * @throws the refusal for an archive that is too large, Error for one that is damaged
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
