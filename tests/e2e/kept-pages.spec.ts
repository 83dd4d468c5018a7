/** Pages that the reader's device keeps: read without a network, replaced with one, gone at a tap. */
// Not the test of `site.ts`: a browser without a network reports each picture that it has not got.
import { expect, test, type Page } from '@playwright/test';
import { PAGES } from './pages.ts';

test.use({ serviceWorkers: 'allow' });
// The window is used again.
test.afterEach(({ context }) => context.setOffline(false));

const AGENCY = PAGES.agency;
const NOTICE = /Không tải được bản mới. Đây là bản lưu trên máy này lúc \d\d:\d\d/;

/** The first page starts the worker, which then keeps what is opened. */
async function startKeeping(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await (await caches.open('/ pages')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });

test('what was opened is read without a network and says how old it is', async ({
  page,
  context,
}) => {
  await startKeeping(page);
  await page.goto(AGENCY);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await expect.poll(() => keptPaths(page)).toContain(AGENCY);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.getByText(NOTICE)).toBeVisible();
  // Its style is kept too: without it the heading would be black.
  await expect(page.locator('.site-footer')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  // The first screen was kept before the worker answered anything.
  await page.goto('/');
  await expect(page.getByText(NOTICE)).toBeVisible();

  await page.goto(PAGES.story);
  await expect(page.getByText('Máy đang không có mạng')).toBeVisible();
  await page.getByRole('listitem').getByRole('link', { name: heading }).click();
  await expect(page).toHaveURL(AGENCY);

  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(NOTICE)).toHaveCount(0);
});

test('the network’s page replaces the kept one', async ({ page }) => {
  await startKeeping(page);
  await page.goto(AGENCY);
  await expect.poll(() => keptPaths(page)).toContain(AGENCY);
  await page.evaluate(async (path) => {
    const headers = { 'content-type': 'text/html', 'x-kept-on': new Date(0).toISOString() };
    await (await caches.open('/ pages')).put(path, new Response('<p>lịch cũ', { headers }));
  }, AGENCY);
  await page.reload();
  await expect(page.getByText('lịch cũ')).toHaveCount(0);
  const text = () =>
    page.evaluate(
      async (path) => (await (await caches.open('/ pages')).match(path))?.text(),
      AGENCY,
    );
  await expect.poll(text).not.toContain('lịch cũ');
});

test('a search that was made is made again without a network', async ({ page, context }) => {
  await startKeeping(page);
  await page.goto('/tim-kiem/?q=doi+thoai');
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  // The first hits are shown before the others.
  await expect(page.locator('ol[data-results]')).not.toHaveAttribute('aria-busy');
  const count = await page.locator('ol[data-results] > li').count();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  expect(count).toBeGreaterThan(0);
  await expect(page.locator('ol[data-results] > li')).toHaveCount(count);
});

test('nothing of the editors is kept, and one tap removes everything', async ({ page }) => {
  await startKeeping(page);
  await page.goto('/admin/');
  await page.goto(PAGES.feedback);
  await page.goto('/trang-da-luu/');
  const names = await keptPaths(page);
  expect(names).toContain('/lich-tiep-cong-dan/');
  expect(names.filter((path) => /admin|gop-y/.test(path))).toEqual([]);

  await page.getByRole('button', { name: 'Xóa hết và thôi lưu' }).click();
  await expect(page.getByText('Đã xóa hết bản lưu')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();

  await page.goto('/trang-da-luu/');
  await page.getByRole('button', { name: 'Lưu trang để đọc khi mất mạng' }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => keptPaths(page)).toContain('/');
});
