/** Moving through the calendar's months and filtering them, added to the page by the island. */
import type { Page } from '@playwright/test';
import { violationsIn } from './axe.ts';
import { alone as test, expect } from './site.ts';

const PAGE = '/lich-tiep-cong-dan/';
const calendar = (page: Page) =>
  page.getByRole('region', { name: 'Lịch tiếp công dân theo tháng' });
const open = async (page: Page, query = '') => {
  await page.clock.setFixedTime(new Date('2026-11-23T08:00:00+07:00'));
  await page.goto(`${PAGE}${query}#lich-thang`);
  await expect(calendar(page)).toBeVisible();
};

test('moves through months without loading a page, and back again', async ({ page }) => {
  await open(page);
  const region = calendar(page);
  await expect(region.getByRole('heading', { level: 3 })).toHaveText('Tháng 11/2026');
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await region.getByRole('button', { name: 'Tháng sau' }).click();
  await expect(region.getByRole('heading', { level: 3 })).toHaveText('Tháng 12/2026');
  await expect(page).toHaveURL(/\?thang=2026-12#lich-thang$/);
  await expect(region.getByRole('status')).toContainText(
    /Tháng 12\/2026: \d+ buổi, trong đó 3 buổi/,
  );
  const head = region.getByRole('columnheader');
  await expect(head.first()).toHaveText('Thứ Hai');
  await expect(head.last()).toHaveText('Chủ nhật');
  await page.goBack();
  await expect(region.getByRole('heading', { level: 3 })).toHaveText('Tháng 11/2026');
  expect(loads).toBe(0);
});

test('filters by agency, place, host and form; the address says so and back undoes it', async ({
  page,
}) => {
  await open(page, '?thang=2026-12');
  const region = calendar(page);
  await region.getByLabel('Cơ quan').selectOption({ label: 'UBND phường Ví Dụ' });
  await expect(page).toHaveURL(/co-quan=minh-hoa-phuong-vi-du/);
  await expect(region.getByRole('status')).toContainText('6 buổi, trong đó 2 buổi có thay đổi');
  await expect(region.getByLabel('Nơi tiếp').getByRole('option')).toHaveCount(2);
  await page.goBack();
  await expect(region.getByLabel('Cơ quan')).toHaveValue('');
  await region.getByLabel('Hình thức').selectOption('truc-tuyen');
  await expect(
    region.getByRole('table').getByRole('link', { name: 'Chủ tịch UBND xã' }),
  ).toHaveCount(0);
  await region.getByLabel('Người tiếp').selectOption('Chủ tịch UBND tỉnh');
  await region.getByLabel('Nơi tiếp').selectOption('Trụ sở Tiếp công dân tỉnh Minh Họa');
  const links = region.getByRole('table').getByRole('link');
  await expect(links).toHaveText(['Chủ tịch UBND tỉnh']);
  await page.reload();
  await expect(links).toHaveText(['Chủ tịch UBND tỉnh']);
  await region.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page).toHaveURL(/\?thang=2026-12#/);
  await links.filter({ hasText: 'Chủ tịch UBND tỉnh' }).click();
  await expect(page.locator(':target')).toContainText('Thứ Ba, 15/12/2026');
});

test('works by keyboard, and goes no farther than there are sessions', async ({ page }) => {
  await open(page, '?thang=2027-11');
  const next = calendar(page).getByRole('button', { name: 'Tháng sau' });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/thang=2027-11/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(calendar(page).getByRole('heading', { level: 3 })).toHaveText('Tháng 11/2026');
});

test('an address that asks for nonsense shows this month, or says that nothing fits', async ({
  page,
}) => {
  await open(page, '?thang=2026-99&co-quan=khong-co');
  await expect(calendar(page).getByRole('status')).toContainText('Không có buổi nào');
  await expect(calendar(page).getByRole('heading', { level: 3 })).toHaveText('Tháng 11/2026');
});

test('a month that the data do not reach back to is no empty month, and has its page', async ({
  page,
}) => {
  await open(page, '?thang=2024-09');
  const region = calendar(page);
  await expect(region.getByRole('status')).toHaveText(
    'Tháng 09/2024: lịch lọc được chỉ có từ ngày 01/11/2025.',
  );
  await region.getByRole('link', { name: 'Trang của tháng này' }).click();
  await expect(page).toHaveURL(/\/thang\/2024-09\/$/);
  await expect(page.getByRole('main')).toContainText('Thứ Ba, 10/09/2024');
});

test('the months in the page stay when the data cannot be had', async ({ page }) => {
  await page.route('**/lich.json', (route) => route.fulfill({ body: 'không phải JSON' }));
  await page.goto(`${PAGE}#lich-thang`);
  await expect(page.getByText('Chưa tải được lịch để lọc')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Xem tháng khác' })).toBeVisible();
});

test('has no violation and fits, in both themes', async ({ page }) => {
  await open(page, '?thang=2026-12&hinh-thuc=truc-tiep');
  for (const [width, theme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violationsIn(page, theme), `${width} px`).toEqual([]);
    const controls = calendar(page).locator('button:visible, select:visible');
    const heights = await controls.evaluateAll((list) =>
      list.map((control) => control.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every month is a link away, with all its sessions', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByLabel('Cơ quan', { exact: true })).toHaveCount(0);
    await page.getByRole('heading', { name: 'Lịch tháng' }).click();
    const months = page.getByRole('navigation', { name: 'Xem tháng khác' });
    await months.getByRole('link', { name: '12/2026' }).click();
    const table = page.getByRole('table', { name: 'Tháng 12/2026' });
    await expect(table.locator('.struck').first()).toContainText('dời sang thứ Năm');
  });
});
