/** Compressed copies next to text files, for servers that send them unchanged. */
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { gzip as gzipHere } from '#lib/node/zip.ts';

/** The endings of compressed copies. */
export const COMPRESSED = ['.br', '.gz'] as const;

/** Bytes in one packet: what fits into it does not come sooner when it is smaller. */
const ONE_PACKET = 1400;
/**
 * Brotli by the extension of pages and what they load: 10 for few files that every reader loads and
 * caches; 5 is half the time of 8 for 2 % more bytes (150 pages, measured). Downloads are fetched by
 * programs, few of which take Brotli, and would be 5 % smaller. Of large files, which only the CMS
 * has, 10 would be 6 % smaller and take four times as long: a build from nothing waits for them.
 */
const BROTLI = new Map<string, number>([
  ...['.css', '.js', '.mjs'].map((extension) => [extension, 10] as const),
  ...['.html', '.json', '.svg', '.webmanifest'].map((extension) => [extension, 5] as const),
]);
const LARGE = 100_000;
const LARGE_QUALITY = 9;
const DOWNLOADS = new Set(['.csv', '.ics', '.jsonl', '.md', '.txt', '.xml']);

/**
 * The copies of a file by their endings; none of a file that is small or compressed already. Not
 * asynchronous: for a page the threads of Node's pool take three times the processor time.
 * @param gzip of another copy of `lib/node/zip.ts`, which has compressed the same for an archive
 */
export function compressedCopies(
  path: string,
  data: Uint8Array,
  gzip = gzipHere,
): readonly (readonly [ending: (typeof COMPRESSED)[number], data: Uint8Array])[] {
  const extension = extname(path);
  const quality = BROTLI.get(extension);
  const isText = quality !== undefined || DOWNLOADS.has(extension);
  if (!isText || data.length < ONE_PACKET) return [];
  const gz = ['.gz', gzip(data)] as const;
  if (quality === undefined || gz[1].length < ONE_PACKET) return [gz];
  const br = brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]:
        data.length > LARGE ? Math.min(quality, LARGE_QUALITY) : quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
  return [['.br', br], gz];
}
