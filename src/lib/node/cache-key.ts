/**
 * The cache key of a rendered page (`cacheKey` of a `getStaticPaths` entry). Astro renders the page
 * again only when the key changes, so it must cover every record that the page shows, including
 * records that only link to it, and all other inputs, such as today's date.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateAt } from '#lib/local-date.ts';
import { SETTINGS } from './settings.ts';

interface WithDigest {
  readonly id: string;
  readonly digest: string;
}
type KeyPart = string | number | boolean | undefined | WithDigest | readonly KeyPart[];

/** Joins ids and digests of records (or lists of them) and plain values in order. */
function textOf(part: KeyPart): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return `[${(part as readonly KeyPart[]).map(textOf).join('|')}]`;
  if (typeof part === 'object') {
    const { id, digest } = part as WithDigest;
    return `${id}@${digest}`;
  }
  return String(part);
}

/** Inputs of every page: the site's texts in header and footer, and the day of the build. */
const everywhere = [
  readFileSync(join(SETTINGS.contentDir, 'site.yml'), 'utf8'),
  dateAt(SETTINGS.now),
  SETTINGS.siteUrl,
  SETTINGS.basePath,
  SETTINGS.feedbackEndpoint,
];

/** Returns a short key of all parts: `cacheKey(entry, related, agency, today())`. */
export const cacheKey = (...parts: readonly KeyPart[]): string =>
  createHash('sha256')
    .update(textOf([...everywhere, ...parts]))
    .digest('hex')
    .slice(0, 24);
