/** Full URLs, for files that are read outside the site: feeds, data, structured data. */
import { SETTINGS } from './settings.ts';
import { href } from '#lib/url.ts';

/** Returns the full URL of a site path such as `/van-ban/`. */
export const absolute = (path: string): string => new URL(href(path), SETTINGS.siteUrl).href;
