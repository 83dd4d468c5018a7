/** Which addresses written in content may stand in a page. */
import { href, isSafeLink } from '#lib/url.ts';

/** Browsers drop control characters and read a backslash as a slash, so these can hide a protocol. */
// eslint-disable-next-line no-control-regex -- exactly these are what is refused
const DECEPTIVE = /[\u0000-\u0020\u007f\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Puts the base path of the site before an address on it. */
const onSite = (path: string, base: string | undefined): string =>
  base === undefined ? href(path) : base.replace(/\/$/, '') + path;

/**
 * The address to link to, with the base path where it is on this site.
 * @returns undefined for what no page may link to: other protocols, `//host`, relative addresses
 */
export function linkAddress(url: string, base?: string): string | undefined {
  if (DECEPTIVE.test(url) || !isSafeLink(url)) return undefined;
  return url.startsWith('/') ? onSite(url, base) : url;
}

/** The address of a picture: uploaded files only, so that no page fetches from elsewhere. */
export function imageAddress(url: string, base?: string): string | undefined {
  return /^\/tep\/[\w./-]+$/.test(url) && !url.includes('..') ? onSite(url, base) : undefined;
}

/** Does the address leave the site? */
export const isExternal = (url: string): boolean => /^https?:/i.test(url);
