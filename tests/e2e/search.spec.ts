import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Types a query on the search page and waits for its answer. */
async function search(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
}
const hits = (page: Page) => page.locator('ol[data-results] > li');
const firstHref = (page: Page) => hits(page).first().locator('a').first().getAttribute('href');

for (const query of ['đối thoại', 'doi thoai', 'ĐỐI THOẠI', 'đối thoại'.normalize('NFD')])
  test(`finds dialogues typed as "${query}"`, async ({ page }) => {
    await search(page, query);
    expect(await hits(page).count()).toBeGreaterThan(3);
    await expect(page.locator('[data-result-count]')).toHaveText(/^\d[\d.]* kết quả$/);
    await expect(hits(page).locator('mark').first()).toHaveText(/[đĐ]ối|thoại/i);
  });

for (const query of ['dieu', 'duong', 'dan van kheo', 'tiếp công dân'])
  test(`"${query}" finds something`, async ({ page }) => {
    await search(page, query);
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

for (const query of ['08-CT/TU', '8 ct tu', '8-CT/TU', '08/ct-tu', 'chỉ thị 8-ct/tu'])
  test(`"${query}" puts the document first`, async ({ page }) => {
    await search(page, query);
    expect(await firstHref(page)).toContain('/van-ban/2021-08-ct-tu/');
  });

test('what comes back is plain Vietnamese, without the marks that the index needs', async ({
  page,
}) => {
  await search(page, 'đường');
  const text = await page.locator('ol[data-results]').innerText();
  expect(text).not.toMatch(/\u0335/);
  expect(text).toBe(text.normalize('NFC'));
});

test('filters narrow, and the address is the whole state', async ({ page }) => {
  await search(page, 'tiếp công dân');
  const total = await page.locator('[data-result-count]').innerText();
  await page.getByText('Thu hẹp kết quả').click();
  await page.getByLabel('Mục', { exact: true }).selectOption('Văn bản');
  await expect(page).toHaveURL(/loai=V%C4%83n\+b%E1%BA%A3n/);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('[data-result-count]')).not.toHaveText(total);
  const narrowed = await page.locator('[data-result-count]').innerText();
  for (const href of await hits(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    expect(href).toContain('/van-ban/');
  await page.reload();
  await expect(page.locator('[data-result-count]')).toHaveText(narrowed);
  await page.goBack();
  await expect(page.locator('[data-result-count]')).toHaveText(total);
});

test('typing in the box searches, and keeps one entry in the history', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.getByLabel('Tìm trong toàn trang').pressSequentially('dân vận', { delay: 40 });
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  await expect(page).toHaveURL(/q=d%C3%A2n\+v%E1%BA%ADn/);
  expect(await hits(page).count()).toBeGreaterThan(0);
});

test('no result says so and offers the way on', async ({ page }) => {
  await search(page, 'xyzzyqwk');
  await expect(page.locator('[data-result-count]')).toContainText('Không tìm thấy kết quả nào');
  await expect(page.getByRole('button', { name: 'Bỏ mọi bộ lọc' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Xem theo danh mục' })).toBeVisible();
});

test('hostile queries are text', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)> "');
  await expect(page.locator('[data-result-count] img, ol[data-results] img')).toHaveCount(0);
});

test('an index that cannot be loaded is said, not swallowed', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto(`${baseURL}/tim-kiem/?q=a`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'error');
  await expect(page.locator('[data-result-count]')).toContainText('Không tải được');
  await page.close();
});
