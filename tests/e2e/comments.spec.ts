/** Questions and comments below the page they are about, and corrections in its history. */
import { expect, test } from './site.ts';

const TITLE = 'Câu hỏi, góp ý về trang này';

test('a comment is under its story with the official answer and both days', async ({ page }) => {
  await page.goto('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
  const comments = page.getByRole('region', { name: TITLE });
  await expect(comments.getByRole('listitem')).toHaveCount(1);
  await expect(comments).toContainText('Góp ý, nhận 05/10/2026');
  await expect(comments).toContainText('Người chờ đò buổi trưa nắng');
  await expect(comments).toContainText(/Trả lời của .*12\/10\/2026/s);
  await comments.getByRole('heading', { level: 3 }).click();
  await comments.getByRole('link', { name: 'Đọc cả câu trả lời' }).click();
  await expect(page).toHaveURL(/\/hoi-dap\/2026-10-lu-nuoc-[a-z-]+\/#tra-loi$/);
  await page.getByRole('link', { name: 'Lu nước nghĩa tình' }).click();
  await expect(page).toHaveURL('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
});

test('a question about an article leads to the article, from both sides', async ({ page }) => {
  await page.goto('/van-ban/2026-15-2026-qd-ubnd/');
  const comments = page.getByRole('region', { name: TITLE });
  await comments.getByRole('heading', { name: /^Lùi lịch tiếp công dân/ }).click();
  await comments.getByRole('link', { name: /^Điều 9/ }).click();
  await expect(page.locator('#dieu-9')).toBeInViewport();
  await comments.getByRole('link', { name: 'Đọc cả câu trả lời' }).first().click();
  await page.getByRole('link', { name: /^Điều 9.*: / }).click();
  await expect(page).toHaveURL('/van-ban/2026-15-2026-qd-ubnd/#dieu-9');
});

test('what nobody answered in time says so under the dialogue', async ({ page }) => {
  await page.goto('/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/');
  const comments = page.getByRole('region', { name: TITLE });
  await expect(comments).toContainText('Về Câu 4');
  await expect(comments).toContainText('Chưa có câu trả lời; hạn là 18/11/2026.');
  await expect(comments.getByText('Quá hạn, chưa trả lời', { exact: true })).toBeVisible();
});

test('a correction and the change it led to lead to each other', async ({ page }) => {
  const history = page.locator('#thay-doi');
  await page.goto('/van-ban/2025-402-bc-ubnd/');
  await expect(history.locator('ol > li').last()).toContainText(
    'Theo đề nghị đính chính nhận ngày 22/12/2025',
  );
  await expect(history).toContainText(
    'Nhận 22/12/2025, trả lời 29/12/2025. Trang đã sửa ngày 29/12/2025.',
  );
  await history.locator('summary').first().click();
  await history
    .getByRole('link', { name: /^Bảng 4/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Trang đã sửa ngày 29/12/2025' }).click();
  await expect(page).toHaveURL('/van-ban/2025-402-bc-ubnd/#thay-doi');
});

test('a correction that changed nothing says so on both pages', async ({ page }) => {
  await page.goto('/van-ban/2021-08-ct-tu/');
  const history = page.locator('#thay-doi');
  await expect(history).toContainText('Không có nội dung phải sửa.');
  await history.locator('summary').first().click();
  await history.getByRole('link').first().click();
  await expect(page.getByText('Không có nội dung phải sửa.')).toBeVisible();
});

for (const path of ['/thong-ke/minh-hoa-mot-cua-dung-han/', '/lich-tiep-cong-dan/'])
  test(`${path} shows what was asked about it`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('region', { name: TITLE }).getByRole('listitem')).toHaveCount(1);
  });
