/** How much a reader is given at once: words of a page as a browser shows it on first load. */
import type { Page } from '@playwright/test';

/** A list is for finding one's way: beyond these bounds a reader scrolls past what was looked for. */
const LIMITS = { '/': 1_200, '/lich-tiep-cong-dan/': 2_000, '/du-lieu/': 2_500 };
const TRACKER_LIMIT = 1_500;

/** @param featured the directive of the home page, if the site has one @returns [address, words at most] */
export const wordLimits = (featured: string | undefined): [path: string, limit: number][] => [
  ...Object.entries(LIMITS),
  ...(featured ? [[`/thuc-hien/${featured}/`, TRACKER_LIMIT] as [string, number]] : []),
];

/** Words of what is in sight, with scripts done: what is folded or hidden is not counted. */
export async function wordsShown(page: Page): Promise<number> {
  const text = await page.evaluate(() => document.body.innerText);
  return text.trim().split(/\s+/).length;
}
