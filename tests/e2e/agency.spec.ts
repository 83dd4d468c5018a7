/** What a citizen learns about an agency, on the built site. */
import { expect, test, unfold } from './site.ts';

test('finds today’s bodies first, former ones apart, those of other provinces elsewhere', async ({
  page,
}) => {
  await page.goto('/co-quan/');
  const headings = await page.locator('main > :not(.page-end) h2, main > h2').allTextContents();
  expect(headings[0]).toMatch(/^Cơ quan Đảng/);
  expect(headings.at(-1)).toMatch(/^Cơ quan trước đây/);
  await unfold(page);
  const real = page.getByRole('listitem').filter({ hasText: 'Sở Tư pháp tỉnh Vĩnh Long' });
  await expect(real.first()).toContainText('Tư liệu có thật');
  await expect(page.getByRole('link', { name: /thành phố Hồ Chí Minh/i })).toHaveCount(0);
  await page.getByRole('link', { name: 'xem Tư liệu ngoài tỉnh' }).click();
  await expect(page).toHaveURL(/\/tu-lieu\/#co-quan$/);
});

test('follows a former agency to who it is today, and back', async ({ page }) => {
  await page.goto('/co-quan/ubnd-tinh-ben-tre/');
  await expect(page.getByText('Đã kết thúc hoạt động từ sau ngày')).toContainText('30/06/2025');
  await page.getByRole('link', { name: 'Ủy ban nhân dân tỉnh Vĩnh Long' }).first().click();
  const history = page.getByRole('region', { name: 'Trước đây và hiện nay' });
  await expect(history.getByRole('link', { name: 'Ủy ban nhân dân tỉnh Bến Tre' })).toBeVisible();
});

test('reads who is in charge, and that nothing was reported where nothing was', async ({
  page,
}) => {
  await page.goto('/co-quan/ubnd-tinh-vinh-long/');
  const charge = page.getByRole('region', { name: 'Lãnh đạo phụ trách' });
  await expect(charge).toContainText('Chủ tịch UBND tỉnh');
  await expect(charge).toContainText('Chưa có thông tin');
  await page.goto('/co-quan/minh-hoa-xa-thi-du/');
  await expect(charge).toContainText(/Trực tiếp phụ trách:\s*Chủ tịch UBND xã/);
  await expect(charge).toContainText(/Lãnh đạo được phân công:\s*Phó Chủ tịch UBND xã/);
  await page.goto('/co-quan/minh-hoa-so-tu-phap/');
  await expect(charge).toContainText(/Lãnh đạo được phân công:\s*Phó Giám đốc Sở/);
  await expect(charge).not.toContainText('Trực tiếp phụ trách');
});

test('says how it carries out its duties, as its page in the tracker does', async ({ page }) => {
  await page.goto('/co-quan/minh-hoa-ubnd-tinh/');
  await expect(page.locator('main [data-sample]').first()).toBeAttached();
  await expect(page.getByRole('heading', { name: /^Văn bản đã ban hành/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Toàn bộ lịch tiếp công dân' })).toBeVisible();
  const summary = page.getByRole('region', { name: 'Thực hiện nhiệm vụ được giao' });
  await expect(summary).toContainText('Năm 2026');
  const state = await summary.locator('.tally').innerText();
  expect(state).toMatch(/^\d nhiệm vụ đạt, \d chưa đạt, \d chưa có dữ liệu$/);
  await summary.getByRole('link', { name: /12-CT\/TU/ }).click();
  await expect(page).toHaveURL('/thuc-hien/2021-12-ct-tu/co-quan/minh-hoa-ubnd-tinh/');
  expect(await page.locator('.tally').innerText()).toBe(state);
});

test('a former agency whose name its successor bears says until when', async ({ page }) => {
  await page.goto('/co-quan/ubnd-tinh-vinh-long-cu/');
  const name = 'Ủy ban nhân dân tỉnh Vĩnh Long (trước 01/07/2025)';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page
    .getByRole('link', { name: 'Ủy ban nhân dân tỉnh Vĩnh Long', exact: true })
    .first()
    .click();
  await expect(page.getByRole('link', { name })).toBeVisible();
});
