/**
 * How much the import reads. A decree of 300 pages is a few megabytes of XML; what is far above that is
 * a scan inside Word, a mistake, or a bomb.
 */
const MB = 1024 * 1024;

export const LIMITS = {
  /** Bytes of the file itself: Word files with scanned signatures reach some megabytes. */
  file: 30 * MB,
  /** Entries of the archive, read or not. */
  entries: 5_000,
  /** Unpacked bytes of one XML part, and of all that are read. */
  part: 40 * MB,
  parts: 64 * MB,
  /** Depth of nested elements; Word itself stays below 60. */
  depth: 250,
  /** Bytes of a web page or a plain text. */
  text: 20 * MB,
  /** Repeated or spanned cells of one table: `colspan="1000000"` is an attack. */
  span: 60,
} as const;
