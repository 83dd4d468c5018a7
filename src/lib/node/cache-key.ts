/**
 * The key under which Astro keeps a rendered page (`cacheKey` of a `getStaticPaths` entry): the page
 * is rendered again only when it changes, so it must cover every record the page shows, those that
 * merely point at it included, and anything else it shows, such as today's date.
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

/** What every page shows: the province's own words in header and footer, and the day it was built. */
const everywhere = [
  readFileSync(join(SETTINGS.contentDir, 'site.yml'), 'utf8'),
  dateAt(SETTINGS.now),
  SETTINGS.siteUrl,
  SETTINGS.basePath,
  SETTINGS.feedbackEndpoint,
];

/** One short key of all the parts: `cacheKey(entry, related, agency, today())`. */
export const cacheKey = (...parts: readonly KeyPart[]): string =>
  createHash('sha256')
    .update(textOf([...everywhere, ...parts]))
    .digest('hex')
    .slice(0, 24);
