/**
 * The key under which Astro keeps a rendered page (`cacheKey` of a `getStaticPaths` entry): the page
 * is rendered again only when it changes, so it must cover every record the page shows, those that
 * merely point at it included, and anything else it shows, such as today's date.
 */
import { createHash } from 'node:crypto';

interface WithDigest {
  readonly id: string;
  readonly digest: string;
}
export type KeyPart = string | number | boolean | undefined | WithDigest | readonly KeyPart[];

/** Ids and digests of records (or lists of them) and plain values, in order, as one text. */
function textOf(part: KeyPart): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return `[${(part as readonly KeyPart[]).map(textOf).join('|')}]`;
  if (typeof part === 'object') {
    const { id, digest } = part as WithDigest;
    return `${id}@${digest}`;
  }
  return String(part);
}

/** One short key of all the parts: `cacheKey(entry, related, agency, today())`. */
export const cacheKey = (...parts: readonly KeyPart[]): string =>
  createHash('sha256').update(textOf(parts)).digest('hex').slice(0, 24);
