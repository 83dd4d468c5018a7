/** Axe on one page, without searching it for frames, which takes longer than the page itself. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, plus axe's advice on landmarks and headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The dark theme only changes colours, so only rules about colours can differ. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** All of axe's own rules, on the whole page or on included elements. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** Violations in that theme; in the dark one only of rules that can differ. */
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
