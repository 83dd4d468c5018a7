/**
 * Content security policies of the public pages. Pages contain them as `<meta>` for hosts that
 * cannot set headers; servers send them as headers (scripts/headers.ts) with frame-ancestors added.
 */

/**
 * Hashes of Astro's inline scripts for islands (`client:visible`, then the custom element) and its
 * one inline style, constant for each version of Astro; `csp.test.ts` prints the new value when an
 * update changes them.
 */
export const ISLAND_SCRIPT_HASHES: readonly string[] = [
  'sha256-Q2BPg90ZMplYY+FSdApNErhpWafg2hcRRbndmvxuL/Q=',
  'sha256-Ya0pUYrC7nM5Cn/056TyVuEiz6dFGrzmkWzgON0pF0U=',
];
export const ISLAND_STYLE_HASHES: readonly string[] = [
  'sha256-vv9IoKo7BSLbWcUHr3tNmfNVmm5L/9Cfn2H6LMk7/ow=',
];

export type Policy = 'page' | 'island' | 'embed';

const BASE = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
} as const;

/** Returns the extra `form-action` origin for that endpoint; none for a path of this site. */
export const formOrigins = (endpoint: string): string[] =>
  URL.canParse(endpoint) ? [new URL(endpoint).origin] : [];

/** Other sites that a page needs: origins, or schemes. */
interface Elsewhere {
  readonly formAction?: readonly string[] | undefined;
  /** What its scripts may load. */
  readonly connect?: readonly string[] | undefined;
}

/** Returns the policy of that kind of page as one header value. */
export function contentSecurityPolicy(
  policy: Policy,
  { formAction = [], connect = [] }: Elsewhere = {},
): string {
  const directives: Record<string, readonly string[]> = {
    ...BASE,
    'form-action': [...BASE['form-action'], ...formAction],
    'connect-src': [...BASE['connect-src'], ...connect],
  };
  if (policy === 'island' || policy === 'embed') {
    directives['script-src'] = ["'self'", ...ISLAND_SCRIPT_HASHES.map((hash) => `'${hash}'`)];
    directives['style-src'] = ["'self'", ...ISLAND_STYLE_HASHES.map((hash) => `'${hash}'`)];
  }
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
