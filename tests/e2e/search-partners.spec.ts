import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { INDEX_FOLDER } from '#search/format.ts';

/** A page that may ask another host, unlike those of site.ts. */
const test = base.extend({
  page: async ({ browser, baseURL }, use) => {
    const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await use(page);
    await page.close();
  },
});

const PARTNER = 'https://tinh-ban.example/';
const NAME = 'Minh Bạch tỉnh bạn';
const site = process.env['TEST_SITE'] ?? '.cache/test-site/dist';

/** Serves the index of this site at the partner's address too. @returns what was asked for */
async function servePartner(page: Page, isThere = true): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${PARTNER}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    asked.push(path);
    if (!isThere) return route.fulfill({ status: 503 });
    return route.fulfill({
      body: readFileSync(join(site, path)),
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
  return asked;
}
const hits = (page: Page) => page.locator('ol[data-results] > li');
const ready = (page: Page) =>
  expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
const box = (page: Page) => page.getByRole('checkbox', { name: `Tìm cả ở ${NAME}` });

test('another site is asked only when the reader wishes; its pages are among ours', async ({
  page,
}) => {
  const asked = await servePartner(page);
  await page.goto('/tim-kiem/?q=08-CT/TU');
  await ready(page);
  await expect(box(page)).not.toBeChecked();
  const own = await hits(page).getByText('Đúng số văn bản').count();
  expect(asked).toEqual([]);

  await box(page).check();
  await expect(page).toHaveURL(/tim-ca=1/);
  const theirs = hits(page).filter({ hasText: NAME }).first();
  await expect(theirs.locator('a').first()).toHaveAttribute('href', new RegExp(`^${PARTNER}`));
  await expect(hits(page).getByText('Đúng số văn bản')).toHaveCount(own * 2);
  expect(asked.every((path) => path.startsWith(INDEX_FOLDER))).toBe(true);

  await page.reload();
  await expect(box(page)).toBeChecked();
  await expect(hits(page).filter({ hasText: NAME }).first()).toBeVisible();
});

test('one that does not answer is named, and ours are found', async ({ page }) => {
  await servePartner(page, false);
  await page.goto('/tim-kiem/?q=08-CT/TU&tim-ca=1');
  await ready(page);
  await expect(page.locator('[data-notes]')).toContainText(`Không tìm được ở trang khác`);
  await expect(page.locator('[data-notes]')).toContainText(NAME);
  await expect(hits(page).first()).toContainText('Đúng số văn bản');
});
