/**
 * A page's own history. Comparisons of wordings need the history of the repository, which a test
 * site may lack; tests/builds/build.test.ts builds one that has it.
 */
import { expect, test } from './site.ts';

const TITLE = 'Lịch sử chỉnh sửa';

test('a page tells when, how and why it was changed, newest first', async ({ page }) => {
  await page.goto('/van-ban/2025-402-bc-ubnd/');
  await page.getByRole('link', { name: 'Trang này đã chỉnh sửa 2 lần' }).click();
  const changes = page.locator('#thay-doi').filter({ hasText: TITLE }).locator('ol > li');
  await expect(changes.first()).toBeVisible();
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('12/01/2026 · Cập nhật');
  await expect(changes.last()).toContainText('29/12/2025 · Đính chính');
  await expect(changes.last()).toContainText('đúng là 49');
});

test('a withdrawn document keeps its address, number and reason, and none of its words', async ({
  page,
  request,
}) => {
  const path = '/van-ban/2026-27-tb-snv-minh-hoa-so-noi-vu/';
  const words = /Có 06 cuộc kiểm tra không báo trước|97\/101/;
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thông báo số 27/TB-SNV');
  await expect(page.locator('#thay-doi')).toContainText('24/04/2026 · Gỡ bỏ');
  await expect(page.getByRole('region', { name: /đã được gỡ/ })).toContainText('24/04/2026');
  await expect(page.locator('.legal-text, .comparison')).toHaveCount(0);
  for (const file of ['', 'index.json', 'akn.xml', 'van-ban.md']) {
    const answer = await request.get(`${path}${file}`);
    expect(answer.status(), file).toBe(200);
    const body = await answer.text();
    expect(body, file).toContain('27/TB-SNV');
    expect(body, file).not.toMatch(words);
  }
  const log = await request.get('/van-ban.json');
  const feed = (await log.json()) as { items: { id: string; url: string }[] };
  const own = feed.items.filter(({ url }) => url.endsWith(path)).map(({ id }) => id);
  expect(own).toHaveLength(2);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
});
