/** Axe on one page, without looking for frames in it, which takes longer than the page itself. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, plus axe's advice on landmarks and headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The dark theme is the same page in other colours: only what looks at colours can differ. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All of axe's own rules, on the whole page or on what is included. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** What violates the rules in that theme; in the dark one as far as it can differ. */
export async function violationsIn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  const axe = axeOn(page);
  const rules = theme === 'dark' ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS);
  const { violations } = await rules.analyze();
  return violations.map(
    ({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export const violationsInThemes = async (page: Page): Promise<string[]> => [
  ...(await violationsIn(page, 'light')),
  ...(await violationsIn(page, 'dark')),
];
