import type { Page } from '@playwright/test';
import { alone as test, expect } from './site.ts';

/** The build date of the test site; "tháng 12" depends on it. */
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-23T08:00:00+07:00')));

const box = (page: Page) => page.locator('[data-sessions]');
async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
}

test('a question for sessions is answered with the dates', async ({ page }) => {
  await ask(page, 'lich tiep dan so tu phap thang 12/2026');
  await expect(
    box(page).getByRole('heading', { name: /Sở Tư pháp.*tháng 12\/2026/ }),
  ).toBeVisible();
  await expect(box(page).locator('time').first()).toHaveAttribute('datetime', /^2026-12-/);
  // The session of December is postponed: the reason must be next to the day.
  await expect(box(page)).toContainText(/Hoãn, chưa có ngày mới\. Lý do: \S/);
  await expect(box(page).locator('[data-sample]').first()).toBeVisible();
  await box(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/lich-tiep-cong-dan\/minh-hoa-so-tu-phap\/#buoi-/);
  await expect(page.locator(':target')).toBeVisible();
});

test('says what there is not, what it did not read, and whose calendars there are', async ({
  page,
}) => {
  await ask(page, 'ubnd tỉnh tiếp công dân hôm nay');
  await expect(box(page)).toContainText('Không có buổi nào được công bố trong thời gian này');
  await expect(box(page).locator('time')).toHaveCount(1);
  const type = (query: string) => page.getByRole('combobox').fill(query);
  await type('lịch tiếp công dân tháng 12');
  await expect(box(page).getByRole('heading', { name: /toàn tỉnh, tháng 12\/2026/ })).toBeVisible();
  await expect(box(page).getByRole('link', { name: /^Xem tất cả \d+ buổi/ })).toHaveAttribute(
    'href',
    /\/lich-tiep-cong-dan\/$/,
  );
  await type('sáng thứ năm tuần này có tiếp dân không');
  await expect(box(page)).toContainText('thứ Năm, ngày 26/11/2026');
  await expect(box(page)).toContainText('Câu trả lời này chưa tính đến “sáng”.');
  await type('xã tôi khi nào tiếp dân');
  await expect(box(page)).toContainText('ví dụ “lịch tiếp công dân xã Thí Dụ”');
  await box(page).getByRole('link', { name: 'UBND phường Ví Dụ' }).click();
  await expect(page).toHaveURL(/\/lich-tiep-cong-dan\/minh-hoa-phuong-vi-du\/$/);
});

test('other questions, and filtered ones, are not answered with dates', async ({ page }) => {
  await ask(page, 'luật tiếp công dân');
  await expect(box(page)).toBeHidden();
  await page.goto('/tim-kiem/?q=lịch+tiếp+công+dân&nam=2026');
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  await expect(box(page)).toBeHidden();
});

test('calendars that cannot be loaded leave the results as they are', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.route('**/co-quan.json', (route) => route.abort());
  await ask(page, 'lịch tiếp công dân sở tư pháp tháng 12');
  await expect(box(page)).toBeHidden();
  await expect(page.locator('ol[data-results] > li')).not.toHaveCount(0);
  await page.close();
});
