/** The sheet an office posts: A4, with a QR code of the page. */
import { qrCode } from '#lib/qr.ts';
import { A4, printedPages, watchPrinting } from './paper.ts';
import { alone as test, expect } from './site.ts';

const path = (agency: string, month: string) => `/lich-tiep-cong-dan/${agency}/thong-bao/${month}/`;

test('a month of one session is one page of A4, a long one goes on with its rows whole', async ({
  page,
}) => {
  await page.goto(path('minh-hoa-ubnd-tinh', '2026-12'));
  expect(await printedPages(page)).toEqual([A4]);
  await page.goto(path('minh-hoa-phuong-vi-du', '2026-12'));
  await page.locator('.notice-sheet tbody').evaluate((body) => body.append(body.cloneNode(true)));
  expect(await printedPages(page)).toEqual([A4, A4]);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['tbody tr', 'dl > div', '.scan'])
    await expect(page.locator(`.notice-sheet ${part}`).first()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('.notice-sheet tr.split').first()).toHaveCSS('break-after', 'avoid');
});

test('in large letters nothing is below 16 points', async ({ page }) => {
  await page.goto(path('minh-hoa-phuong-vi-du', '2026-12'));
  await page.getByLabel(/Chữ to/).check();
  expect(await printedPages(page)).toEqual([A4]);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page
    .locator('.notice-sheet td, .notice-sheet th, .notice-sheet dd, .notice-sheet .change p')
    .evaluateAll((list) =>
      list
        .filter((item) => item.getClientRects().length > 0)
        .map((item) => parseFloat(getComputedStyle(item).fontSize) * 0.75),
    );
  expect(Math.min(...sizes), 'points').toBeGreaterThan(15.99);
});

test('says all that the law wants posted, and what changed with its reason', async ({ page }) => {
  await page.goto(path('minh-hoa-phuong-vi-du', '2026-12'));
  const sheet = page.getByRole('article');
  for (const text of [
    'Bảng lịch tiếp công dân tháng 12 năm 2026',
    'Nơi tiếp: Phòng Tiếp công dân',
    'Thành phần:',
    'Nội dung dự kiến:',
    'Cần mang theo:',
    'Đăng ký:',
    'Điện thoại: 0000 000 011',
    'Tiếp thường xuyên:',
    'Lý do: Tiếp xúc cử tri trước kỳ họp cuối năm tại khu phố 5. Thông báo ngày 20/11/2026.',
  ])
    await expect(sheet).toContainText(text);
  // A table for the wall, not a notice: without number and signature it has no letterhead.
  await expect(sheet).not.toContainText(/CỘNG HÒA|THÔNG BÁO|Số:/);
  await expect(sheet.locator('tr[data-status="moved"] del').first()).toHaveText(
    'Thứ Tư, 02/12/2026',
  );
  await expect(sheet.locator('[data-sample]')).toBeVisible();
});

test('has a code that says the address of the agency’s schedule', async ({ page }) => {
  await page.goto(path('minh-hoa-ubnd-tinh', '2026-12'));
  const code = page.getByRole('img', { name: /Mã QR/ });
  const address = (await page.locator('.scan .address').textContent())?.trim() ?? '';
  expect(new URL(address).pathname).toBe('/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/');
  await expect(code.locator('path')).toHaveAttribute('d', qrCode(address).path);
  await page.emulateMedia({ media: 'print' });
  expect((await code.boundingBox())?.width, '25 mm at least').toBeGreaterThan(94);
});

test('is found from the agency’s page, and its button prints', async ({ page }) => {
  await page.goto('/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/');
  await page.getByRole('link', { name: 'Bảng lịch tháng 12/2026' }).click();
  await expect(page.getByRole('button', { name: 'In bảng lịch này' })).toBeVisible();
  await watchPrinting(page);
  await page.getByRole('button', { name: 'In bảng lịch này' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await page.getByRole('link', { name: 'Tháng 11/2026' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tháng 11 năm 2026');
});

test('says the day on which it was printed, or leaves it to be written in', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T08:00:00+07:00'));
  await page.goto(path('minh-hoa-ubnd-tinh', '2026-12'));
  await expect(page.locator('.scan')).toContainText('In ngày 01/12/2026.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('large letters still come, and no button that does nothing', async ({ page }) => {
    await page.goto(path('minh-hoa-ubnd-tinh', '2026-12'));
    await page.getByLabel(/Chữ to/).check();
    await expect(page.locator('.notice-sheet .minor').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'In bảng lịch này' })).toBeHidden();
  });
});
