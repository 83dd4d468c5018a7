import { violationsInThemes } from './axe.ts';
import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';

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
      expect(await violationsInThemes(page), `${width} px`).toEqual([]);
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
