/** Full addresses, for files that are read away from the site: feeds, data, structured data. */
import { SETTINGS } from './settings.ts';
import { href } from '#lib/url.ts';

/** The full address of a site path such as `/van-ban/`. */
export const absolute = (path: string): string => new URL(href(path), SETTINGS.siteUrl).href;
