/**
 * The headers of every response: one table for the local server (scripts/serve-site.ts), Caddy,
 * nginx and hosts that read `_headers`. `scripts/deploy/recipes.ts` writes those three from it.
 */
import { backendOrigins, backendSettings } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { contentSecurityPolicy } from '#lib/csp.ts';
import { SETTINGS } from '#lib/node/settings.ts';

export type Headers = Readonly<Record<string, string>>;

/** Paths below the site's base; the first matching rule of its group applies. */
export interface HeaderRule {
  name: string;
  /** A prefix that ends in `/`, where `:slug` matches any one name, or file extensions anywhere. */
  prefix?: string;
  extensions?: readonly string[];
  headers: Headers;
}

const framed = (policy: string) => `${policy}; frame-ancestors 'none'`;

/** Sent with every response. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A year, for this host only: the province's other hosts may run other services.
  'Strict-Transport-Security': 'max-age=31536000',
};

/** The CMS may connect to the forge that CMS_BACKEND names, when it is on another host. */
const adminPolicy = (): string =>
  adminCsp(backendOrigins(backendSettings(process.env), new URL(SETTINGS.siteUrl).origin));

/**
 * The policy of each page. 'island' adds the digests of Astro's two fixed island scripts, so it
 * fits all reading pages; the `<meta>` of a page without islands is narrower, and both must agree.
 */
export const policyRules = (): readonly HeaderRule[] => [
  {
    name: 'admin',
    prefix: '/admin/',
    headers: {
      'Content-Security-Policy': adminPolicy(),
      'X-Robots-Tag': 'noindex',
      // The login at a forge opens a window that must reach this one.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  },
  {
    name: 'feedback',
    prefix: '/gop-y/',
    // Its form posts to the address in `site.yml`, which the page's own `<meta>` names exactly.
    headers: {
      'Content-Security-Policy': framed(
        contentSecurityPolicy('island', { formAction: ['https:'] }),
      ),
    },
  },
  {
    name: 'search',
    prefix: '/tim-kiem/',
    // It may search in other sites of `site.yml`, which the page's own `<meta>` names exactly.
    headers: {
      'Content-Security-Policy': framed(contentSecurityPolicy('island', { connect: ['https:'] })),
    },
  },
  {
    name: 'embed',
    prefix: '/thong-ke/:slug/nhung/',
    // Made to be framed by other sites; it has no form and nothing secret.
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

/** How long copies may be cached. The content of a name with a digest never changes. */
export const CACHE_RULES: readonly HeaderRule[] = [
  { name: 'assets', prefix: '/_astro/', headers: { 'Cache-Control': IMMUTABLE } },
  {
    name: 'index-fragments',
    prefix: '/pagefind/fragment/',
    headers: { 'Cache-Control': IMMUTABLE },
  },
  { name: 'index-parts', prefix: '/pagefind/index/', headers: { 'Cache-Control': IMMUTABLE } },
  { name: 'index-filters', prefix: '/pagefind/filter/', headers: { 'Cache-Control': IMMUTABLE } },
  ...['words', 'texts', 'pages', 'lists'].map((folder) => ({
    name: `search-${folder}`,
    prefix: `/tim-kiem/chi-muc/${folder}/`,
    headers: { 'Cache-Control': IMMUTABLE },
  })),
  { name: 'uploads', prefix: '/tep/', headers: { 'Cache-Control': 'public, max-age=3600' } },
];
/** Folders, without slashes, whose file names contain their digest. */
export const DIGESTED: readonly string[] = CACHE_RULES.flatMap(({ prefix, headers }) =>
  prefix && headers['Cache-Control'] === IMMUTABLE ? [prefix.slice(1, -1)] : [],
);
/** Pages, feeds and data: revalidated each time, with 304 while unchanged. */
export const DEFAULT_CACHE: Headers = { 'Cache-Control': 'no-cache' };

const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };

/** Scripts of any other site may read open data, feeds and calendars, and search in this site. */
export const OPEN_RULES: readonly HeaderRule[] = [
  {
    name: 'open-data',
    extensions: ['json', 'jsonl', 'csv', 'zip', 'xml', 'ics', 'md'],
    headers: OPEN,
  },
  { name: 'pagefind', prefix: '/pagefind/', headers: OPEN },
  { name: 'search-index', prefix: '/tim-kiem/chi-muc/', headers: OPEN },
];

/** Type and file extensions, for what knows no types by itself: nginx and object storage. */
export const FILE_TYPES: readonly (readonly [type: string, ...extensions: string[]])[] = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js', 'mjs'],
  ['text/markdown', 'md'],
  ['text/csv', 'csv'],
  ['text/calendar', 'ics'],
  ['text/xml', 'xml'],
  ['text/plain', 'txt'],
  ['application/json', 'json'],
  ['application/x-ndjson', 'jsonl'],
  ['application/zip', 'zip'],
  ['application/gzip', 'gz'],
  ['application/manifest+json', 'webmanifest'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['font/woff2', 'woff2'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg', 'jpeg'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/x-icon', 'ico'],
];
/** Types that are sent with their character set. */
export const isTextType = (type: string): boolean => /^text\/|\/(?:x-nd)?json$/.test(type);

export function fileType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const [type] = FILE_TYPES.find(([, ...known]) => known.includes(extension)) ?? [];
  if (type === undefined) return 'application/octet-stream';
  return isTextType(type) ? `${type}; charset=utf-8` : type;
}

const typeRule = (name: string, extension: string): HeaderRule => ({
  name,
  extensions: [extension],
  headers: { 'Content-Type': fileType(`.${extension}`) },
});

/**
 * Types that servers do not know: a phone opens its calendar by the type alone, and a catalogue
 * declares the type of every file; Caddy without a list of types on its machine would send none.
 */
export const TYPE_RULES: readonly HeaderRule[] = [
  typeRule('calendars', 'ics'),
  typeRule('json-lines', 'jsonl'),
  typeRule('tables', 'csv'),
  typeRule('sources', 'md'),
  typeRule('manifest', 'webmanifest'),
];

const fits = ({ prefix, extensions }: HeaderRule, path: string): boolean =>
  prefix === undefined
    ? (extensions ?? []).some((extension) => path.endsWith(`.${extension}`))
    : new RegExp(`^${prefix.replace(/:\w+/g, '[^/]+')}`).test(path);

const firstOf = (rules: readonly HeaderRule[], path: string, otherwise: Headers): Headers =>
  rules.find((rule) => fits(rule, path))?.headers ?? otherwise;

/** The headers that object storage keeps with a file; all others are of the service before it. */
export const storedHeaders = (path: string): Headers => ({
  ...firstOf(CACHE_RULES, path, DEFAULT_CACHE),
  'Content-Type': fileType(path),
});

/**
 * All headers of one response.
 * @param path path of the file or page below the base, starting with `/`, without query
 */
export function headersFor(path: string): Record<string, string> {
  const isAdmin = path.startsWith('/admin/');
  return {
    ...COMMON_HEADERS,
    ...firstOf(CACHE_RULES, path, DEFAULT_CACHE),
    ...(isAdmin ? {} : firstOf(OPEN_RULES, path, {})),
    ...firstOf(TYPE_RULES, path, {}),
    ...firstOf(policyRules(), path, DEFAULT_POLICY),
  };
}
