/** Addresses within the site, which may be served under a sub-path (BASE_PATH). */
// Vite writes the base path here; plain Node (tests, scripts) knows none.
const BASE: string = typeof import.meta.env === 'undefined' ? '/' : import.meta.env.BASE_URL;

/** The address of a site path such as `/van-ban/`, below the base path. */
export const href = (path: string): string => BASE.replace(/\/$/, '') + path;

/** Is this an address a citizen may be led to: http(s), mail, telephone, or a path on this site? */
export const isSafeLink = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(address);
