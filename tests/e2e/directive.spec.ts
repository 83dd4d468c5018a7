/** A citizen's tasks with documents: find one, see whether it applies, read, cite and verify it. */
import { createHash } from 'node:crypto';
import { expect, test } from './site.ts';

const LONG = '/van-ban/2026-15-2026-qd-ubnd/';
const EXPIRED = '/van-ban/2022-18-2022-qd-ubnd/';

test('the list is newest first', async ({ page }) => {
  await page.goto('/van-ban/');
  const dates = await page
    .locator('.directive-rows time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates.length).toBeGreaterThan(20);
  expect(dates.map((date) => date.slice(0, 4))).toEqual(
    dates.map((date) => date.slice(0, 4)).toSorted((a, b) => b.localeCompare(a)),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a phone opens the contents and jumps to a clause', async ({ page }) => {
    await page.goto(LONG);
    await page.locator('summary', { hasText: 'Nội dung văn bản' }).click();
    await page.getByRole('link', { name: 'Điều 5. Quyền và nghĩa vụ' }).click();
    await expect(page).toHaveURL(/#dieu-5$/);
    await expect(page.locator('#dieu-5')).toBeInViewport();
    await expect(page.locator('#dieu-5')).toContainText('Điều 5. Quyền và nghĩa vụ');
    await expect(page.getByRole('button', { name: 'Sao chép', exact: true })).toHaveCount(0);
  });
});

test('units have stable ids, numbers as text and named permalinks', async ({ page }) => {
  await page.goto(`${LONG}#dieu-5-khoan-2-diem-dd`);
  const unit = page.locator('#dieu-5-khoan-2-diem-dd');
  await expect(unit).toHaveText(/^đ\) /);
  const link = unit.getByRole('link', { name: /^Liên kết đến điểm đ khoản 2 Điều 5/ });
  await link.focus();
  await expect(link).toHaveCSS('opacity', '1');
  await expect(page.locator('.legal-text ol')).toHaveCount(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a text that no longer applies says so first, and leads to what replaced it', async ({
  page,
}) => {
  await page.goto(EXPIRED);
  const notice = page.getByRole('region', { name: /hết hiệu lực từ/ });
  await expect(notice).toBeInViewport();
  await notice.getByRole('link', { name: 'Quyết định số 15/2026/QĐ-UBND' }).click();
  await expect(page).toHaveURL(new RegExp(`${LONG}$`));
});

test('the citation is text, and one button copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LONG);
  const cite = page.locator('#trich-dan');
  await cite.locator('summary').click();
  await cite.getByRole('button', { name: 'Sao chép' }).click();
  await expect(cite.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
  await expect(cite.getByRole('status')).toHaveText('Đã sao chép');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    'Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Minh Họa ban hành Quy định',
  );
});

test('a summary leads to the full text', async ({ page }) => {
  await page.goto('/van-ban/2013-42-2013-qh13-quoc-hoi/');
  const edition = page.locator('.edition').first();
  await expect(edition).toContainText('chưa đăng toàn văn. Xem toàn văn tại:');
  await expect(edition.getByRole('link', { name: 'github.com' })).toHaveAttribute(
    'href',
    /^https:/,
  );
});

test('a report has no validity, its address of former days leads on', async ({ page, request }) => {
  await page.goto('/van-ban/2025-402-bc-ubnd/');
  await expect(page.locator('.directive-head')).not.toContainText('hiệu lực');
  await expect(page.locator('#hieu-luc')).not.toContainText('hiệu lực');
  await expect(page.locator('#thong-tin')).not.toContainText('hiệu lực');
  const former = await request.get('/van-ban/hieu-luc/in-force/', { maxRedirects: 0 });
  expect([200, 301]).toContain(former.status());
  await page.goto('/van-ban/hieu-luc/in-force/');
  await expect(page).toHaveURL(/\/van-ban\/hieu-luc\/con-hieu-luc\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Văn bản còn hiệu lực');
});

test('data, XML and source are beside the page and agree with it', async ({ page, request }) => {
  await page.goto(LONG);
  const data = (await (await request.get(`${LONG}index.json`)).json()) as {
    number: string;
    numberKey: string;
    outline: { id: string }[];
    attachments: { url: string; sha256?: string }[];
  };
  expect(data).toMatchObject({ number: '15/2026/QĐ-UBND', numberKey: '15-2026-qd-ubnd' });
  for (const { id } of data.outline) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  for (const { url, sha256 } of data.attachments.filter((file) => file.sha256)) {
    const file = await (await request.get(new URL(url).pathname)).body();
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
  }
  const xml = await (await request.get(`${LONG}akn.xml`)).text();
  const faults = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    return document.querySelectorAll('parsererror').length;
  }, xml);
  expect(faults).toBe(0);
  expect(xml).toContain('eId="dieu-5-khoan-2-diem-dd"');
  expect(await (await request.get(`${LONG}van-ban.md`)).text()).toContain('### Điều 5.');
});

test('a directive that gives duties leads to how they are carried out', async ({ page }) => {
  await page.goto('/van-ban/2021-12-ct-tu/');
  const duties = page.getByRole('region', { name: 'Ai phải làm gì' });
  await expect(duties.getByRole('listitem')).toHaveCount(8);
  await expect(duties.getByRole('listitem').nth(4)).toContainText(/Xã, phường · Hằng năm/);
  await expect(duties).toContainText(/Đã làm được gì.*lượt giao nhiệm vụ/s);
  await duties.getByRole('link', { name: 'khoản 5 mục II' }).click();
  await expect(page.locator('#muc-ii-5')).toBeInViewport();
  await duties.getByRole('link', { name: 'Xem từng cơ quan' }).click();
  await expect(page).toHaveURL('/thuc-hien/2021-12-ct-tu/');
});

test('whether a document applies is said in one sentence, and nowhere else', async ({ page }) => {
  for (const [path, words] of [
    ['/van-ban/2021-12-ct-tu/', 'Còn hiệu lực'],
    ['/van-ban/2023-07-2023-nq-hdnd/', 'hết hiệu lực'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('#hieu-luc')).toContainText(words);
    await expect(page.locator('#hieu-luc')).toBeInViewport({ ratio: 1 });
    const head = page.locator('.directive-head');
    await expect(head.locator('.badge')).toHaveCount(0);
    await expect(head).not.toContainText('hiệu lực');
    await expect(page.locator('#thong-tin')).not.toContainText(words);
  }
  await page.getByText('4 chỗ đã sửa đổi').click();
  await page.locator('#hieu-luc').getByRole('link', { name: 'khoản 2 Điều 4' }).click();
  await expect(page.locator('#dieu-4-khoan-2')).toBeInViewport();
});
