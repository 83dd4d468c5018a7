import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

/** Reading pages must say everything without a script; the search page must say what to do instead. */
for (const [name, path] of Object.entries(PAGES))
  test(`${name} reads without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeVisible();
    const text = await page.locator('main').innerText();
    expect(text.length, 'characters of text').toBeGreaterThan(150);
  });

test('the search box of any page leads to a page that offers the lists', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('search').getByRole('searchbox').fill('tiếp công dân');
  await page.getByRole('search').getByRole('button').click();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
  await expect(page.getByText('đang tắt JavaScript')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Văn bản' }).click();
  await expect(page).toHaveURL(/\/van-ban\/$/);
});
