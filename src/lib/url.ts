/** Addresses within the site, which may be served under a sub-path (BASE_PATH). */
// Vite inserts the base path here; plain Node (tests, scripts) has none.
const BASE: string = typeof import.meta.env === 'undefined' ? '/' : import.meta.env.BASE_URL;

/** Returns the address of a site path such as `/van-ban/`, below the base path. */
export const href = (path: string): string => BASE.replace(/\/$/, '') + path;

/** Returns whether pages may link there: http(s), mail, telephone, fragments, site paths. */
export const isSafeLink = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(address);
