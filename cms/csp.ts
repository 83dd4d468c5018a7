/**
 * Content-Security-Policy of /admin/: no inline script, no eval, nothing from elsewhere.
 * The hashes are of the `<style>` elements that Decap's parts insert; they belong to the pinned
 * versions and a browser test listens for violations.
 */
export const ADMIN_STYLE_HASHES = [
  'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', // the empty element: emotion fills it by insertRule
] as const;

/** @param forgeOrigin origin of the forge when it is not the site's own */
export function adminCsp(forgeOrigin?: string): string {
  const hashes = ADMIN_STYLE_HASHES.map((hash) => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${hashes}`,
    "img-src 'self' blob:", // blob: shows a picture before it is saved
    "font-src 'self'",
    // blob: the browser's own copy of an unsaved form takes along the files in it
    `connect-src 'self' blob:${forgeOrigin ? ` ${forgeOrigin}` : ''}`,
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The policy when everything is on one origin, as with `npm start` and the recommended proxy. */
export const ADMIN_CSP = adminCsp();
