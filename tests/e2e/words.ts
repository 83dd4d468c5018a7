/** The amount of text on a page: words a browser shows on first load. */
import type { Page } from '@playwright/test';

/** A list is for orientation: beyond these limits a reader scrolls past the target. */
const LIMITS = { '/': 900, '/lich-tiep-cong-dan/': 700, '/du-lieu/': 2_500 };
const TRACKER_LIMIT = 1_500;

/** @param featured the directive of the home page, if the site has one @returns [address, words at most] */
export const wordLimits = (featured: string | undefined): [path: string, limit: number][] => [
  ...Object.entries(LIMITS),
  ...(featured ? [[`/thuc-hien/${featured}/`, TRACKER_LIMIT] as [string, number]] : []),
];

/** Visible words after scripts have run: collapsed and hidden ones do not count. */
export async function wordsShown(page: Page): Promise<number> {
  const text = await page.evaluate(() => document.body.innerText);
  return text.trim().split(/\s+/).length;
}
