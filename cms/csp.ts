/**
 * Content-Security-Policy of /admin/: no inline script, no eval, nothing from other origins. The
 * hashes are of the `<style>` elements that Decap's packages insert; they belong to the pinned
 * versions, and a browser test listens for violations.
 */
const ADMIN_STYLE_HASHES = [
  'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', // the empty element: emotion fills it by insertRule
  'sha256-sWXCVsYO132Y9iWC8zFfGTko77qhq/tnjZCPE9ynFWk=', // react-virtualized: lists that come in pages
] as const;

/** @param forgeOrigins origins of the forge when it does not share the site's */
export function adminCsp(forgeOrigins: readonly string[] = []): string {
  const hashes = ADMIN_STYLE_HASHES.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${hashes}`,
    "img-src 'self' blob:", // blob: shows a picture before it is saved
    "font-src 'self'",
    // blob: the browser's copy of an unsaved form includes its files
    ['connect-src', "'self'", 'blob:', ...forgeOrigins].join(' '),
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
