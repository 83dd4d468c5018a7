import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';

/** WCAG 2.2 AA, plus axe's advice on landmarks and headings. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The dark theme is the same page in other colours: only what looks at colours can differ. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The pages have no frames; looking for some takes axe longer than the page itself.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const rules = colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS);
  const { violations: found } = await rules.analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

for (const [name, path] of Object.entries(PAGES))
  test(`${name}: no violation in either theme, nothing to scroll sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'pixels to scroll sideways at 320 px').toBeLessThanOrEqual(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.locator('h1'), 'main headings').toHaveCount(1);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page, colorScheme), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });

test('the first Tab stop leads to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Đến nội dung chính');
  await page.keyboard.press('Enter');
  await expect(page.locator('#noi-dung')).toBeFocused();
});

test('no page has a frame that the sweep would not look into', async ({ request }) => {
  for (const path of Object.values(PAGES))
    expect(await (await request.get(path)).text(), path).not.toMatch(/<i?frame\b/);
});
