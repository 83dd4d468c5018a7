/** The error of each request whose page failed: Astro itself would only log it. */
export const FAILURES = new WeakMap<Request, unknown>();
