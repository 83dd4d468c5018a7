/**
 * The headers of every answer: one table for the local server (scripts/serve-site.ts), Caddy, nginx
 * and hosts that read `_headers`. `scripts/deploy/recipes.ts` writes those three from it.
 */
import { backendOrigins, backendSettings } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { contentSecurityPolicy } from '#lib/csp.ts';
import { SETTINGS } from '#lib/node/settings.ts';

export type Headers = Readonly<Record<string, string>>;

/** Paths below the site's base; the first rule that fits wins within its group. */
export interface HeaderRule {
  name: string;
  /** A prefix that ends in `/`, where `:slug` stands for any one name, or extensions of files anywhere. */
  prefix?: string;
  extensions?: readonly string[];
  headers: Headers;
}

const framed = (policy: string) => `${policy}; frame-ancestors 'none'`;

/** Sent with everything. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A year, for this host alone: other services of the province may live on its other hosts.
  'Strict-Transport-Security': 'max-age=31536000',
};

/** The CMS may connect to the forge that CMS_BACKEND names, when that stands on another host. */
const adminPolicy = (): string =>
  adminCsp(backendOrigins(backendSettings(process.env), new URL(SETTINGS.siteUrl).origin));

/**
 * Which policy a page is under. 'island' adds the digests of Astro's two fixed island scripts, so it
 * serves all reading pages; the `<meta>` of a page without islands is narrower, and both must agree.
 */
export const policyRules = (): readonly HeaderRule[] => [
  {
    name: 'admin',
    prefix: '/admin/',
    headers: {
      'Content-Security-Policy': adminPolicy(),
      'X-Robots-Tag': 'noindex',
      // Signing in at a forge opens a window that must answer this one.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  },
  {
    name: 'feedback',
    prefix: '/gop-y/',
    // Its form goes where `site.yml` says, which the page's own `<meta>` names exactly.
    headers: { 'Content-Security-Policy': framed(contentSecurityPolicy('island', ['https:'])) },
  },
  {
    name: 'embed',
    prefix: '/thong-ke/:slug/nhung/',
    // Made for frames of other sites; it holds no form and nothing secret.
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy('embed')}; frame-ancestors *`,
      'X-Robots-Tag': 'noindex',
    },
  },
];
export const DEFAULT_POLICY: Headers = {
  'Content-Security-Policy': framed(contentSecurityPolicy('island')),
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** How long copies may be kept. A name with a digest never changes its content. */
export const CACHE_RULES: readonly HeaderRule[] = [
  { name: 'assets', prefix: '/_astro/', headers: { 'Cache-Control': IMMUTABLE } },
  {
    name: 'index-fragments',
    prefix: '/pagefind/fragment/',
    headers: { 'Cache-Control': IMMUTABLE },
  },
  { name: 'index-parts', prefix: '/pagefind/index/', headers: { 'Cache-Control': IMMUTABLE } },
  { name: 'index-lists', prefix: '/pagefind/meta/', headers: { 'Cache-Control': IMMUTABLE } },
  { name: 'uploads', prefix: '/tep/', headers: { 'Cache-Control': 'public, max-age=3600' } },
];
/** Pages, feeds and data: asked again each time, answered with 304 while unchanged. */
export const DEFAULT_CACHE: Headers = { 'Cache-Control': 'no-cache' };

/** Open data, feeds and calendars may be read by any other site's script. */
export const OPEN_DATA_RULE: HeaderRule = {
  name: 'open-data',
  extensions: ['json', 'jsonl', 'csv', 'zip', 'xml', 'ics', 'md'],
  headers: { 'Access-Control-Allow-Origin': '*' },
};

/**
 * Types that servers do not know: a phone opens its calendar by the type alone, and a catalogue is
 * told the type of every file; Caddy without a list of types on its machine would send none. nginx
 * has them in its own table of types.
 */
export const TYPE_RULES: readonly HeaderRule[] = [
  {
    name: 'calendars',
    extensions: ['ics'],
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  },
  {
    name: 'json-lines',
    extensions: ['jsonl'],
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  },
  {
    name: 'tables',
    extensions: ['csv'],
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  },
  {
    name: 'sources',
    extensions: ['md'],
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  },
  {
    name: 'manifest',
    extensions: ['webmanifest'],
    headers: { 'Content-Type': 'application/manifest+json' },
  },
];

const fits = ({ prefix, extensions }: HeaderRule, path: string): boolean =>
  prefix === undefined
    ? (extensions ?? []).some((extension) => path.endsWith(`.${extension}`))
    : new RegExp(`^${prefix.replace(/:\w+/g, '[^/]+')}`).test(path);

const firstOf = (rules: readonly HeaderRule[], path: string, otherwise: Headers): Headers =>
  rules.find((rule) => fits(rule, path))?.headers ?? otherwise;

/**
 * All headers of one answer.
 * @param path path of the file or page below the base, starting with `/`, without query
 */
export function headersFor(path: string): Record<string, string> {
  const isAdmin = path.startsWith('/admin/');
  return {
    ...COMMON_HEADERS,
    ...firstOf(CACHE_RULES, path, DEFAULT_CACHE),
    ...(!isAdmin && fits(OPEN_DATA_RULE, path) ? OPEN_DATA_RULE.headers : {}),
    ...firstOf(TYPE_RULES, path, {}),
    ...firstOf(policyRules(), path, DEFAULT_POLICY),
  };
}
