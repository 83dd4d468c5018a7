/**
 * Axe on one page. It is brought into a document once; the package for Playwright does so before each
 * of its runs, which then take twice as long.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Less than half of the text that `axe-core` exports. */
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 AA, plus axe's advice on landmarks and headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the whole page or within those elements, frames left out.
 * @param exclude elements within them that are not looked at
 * @returns rule and elements of each violation
 */
export async function violationsOn(
  page: Page,
  include: string[] = ['html'],
  exclude: string[] = [],
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: TAGS },
    iframes: false,
    // Style sheets and media, which axe would fetch once more: no page has media, no rule of these
    // tags reads style sheets.
    preload: false,
  };
  return page.evaluate(
    async ({ context, run }) => {
      const { violations = [] } = (await window.axe?.run(context, run)) ?? {};
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, target }) => `${target.join(' ')} ${html}`).join(', ')}`,
      );
    },
    { context: { include, exclude }, run: options },
  );
}

/** The same in that theme. */
export async function violationsIn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  return (await violationsOn(page)).map((violation) => `${theme}, ${violation}`);
}

export const violationsInThemes = async (page: Page): Promise<string[]> => [
  ...(await violationsIn(page, 'light')),
  ...(await violationsIn(page, 'dark')),
];
