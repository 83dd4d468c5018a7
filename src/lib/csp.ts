/**
 * Content security policies of the public pages. They stand in the pages as `<meta>`, for hosts that
 * cannot set headers, and in the headers of real servers (scripts/headers.ts), which add frame-ancestors.
 */

/**
 * Astro's own inline scripts for islands (`client:visible` and the custom element), constant for a
 * version of Astro; `tests/e2e/security.spec.ts` says the new value when an update changes them.
 */
export const ISLAND_SCRIPT_HASHES: readonly string[] = [];

export type Policy = 'page' | 'island' | 'search' | 'embed';

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

/** The policy of that kind of page as one header value. */
export function contentSecurityPolicy(policy: Policy): string {
  const directives: Record<string, readonly string[]> = { ...BASE };
  if (policy === 'search') {
    directives['script-src'] = ["'self'", "'wasm-unsafe-eval'"];
    directives['worker-src'] = ["'self'", 'blob:'];
  }
  if (policy === 'island' || policy === 'embed')
    directives['script-src'] = ["'self'", ...ISLAND_SCRIPT_HASHES.map((hash) => `'${hash}'`)];
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
