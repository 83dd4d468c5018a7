/** "Nơi tôi ở": a citizen chooses a commune once and then sees its next session first. */
import type { Page } from '@playwright/test';
import { movement } from './layout-shift.ts';
import { alone as test, expect } from './site.ts';

const CHOOSE = '/noi-toi-o/';
const LIST = '/lich-tiep-cong-dan/';
const WARD = 'minh-hoa-phuong-vi-du';
const box = (page: Page) => page.getByRole('region', { name: 'Nơi tôi ở' });
const find = (page: Page) => page.getByPlaceholder('Không cần gõ dấu');
const communes = (page: Page) =>
  page.getByRole('list', { name: 'Các xã, phường' }).getByRole('link');

async function choose(page: Page, commune: string): Promise<void> {
  const link = communes(page).filter({ hasText: commune });
  // Until the script of the page runs, it leads to the page of the commune.
  await expect(link).toHaveAttribute('href', /noi=/);
  await link.click();
}

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-23T08:00:00+07:00')));

test('a citizen chooses a commune and both pages begin with its next session', async ({ page }) => {
  await page.goto('/');
  await box(page).getByRole('link', { name: 'chọn xã, phường' }).click();
  await choose(page, 'Phường Ví Dụ');
  await expect(page).toHaveURL(`/?noi=${WARD}`);
  const next = box(page).getByRole('region', { name: 'Chủ tịch UBND phường Ví Dụ tiếp công dân' });
  await expect(next.locator('[data-until]:visible .date')).toHaveText('Thứ Tư, 25/11/2026');
  await expect(next).toContainText('Phòng Tiếp công dân');
  await expect(next.getByRole('link', { name: /^Gọi hỏi trước/ })).toHaveAttribute('href', /^tel:/);
  await next
    .getByText(/mang gì theo/i)
    .first()
    .click();
  await expect(next.getByText(/giấy tờ tùy thân/i).first()).toBeVisible();

  await page.goto(LIST);
  await expect(box(page)).toContainText('phường Ví Dụ');
  await expect(box(page)).toContainText('Thứ Tư, 25/11/2026');
  await page.reload();
  await expect(box(page)).toContainText('Thứ Tư, 25/11/2026');
  await box(page).getByRole('link', { name: 'phường Ví Dụ' }).click();
  await expect(page).toHaveURL(`/co-quan/${WARD}/`);
});

test('what is chosen on the reception list leads back to it, can be changed and forgotten', async ({
  page,
}) => {
  await page.goto(LIST);
  await box(page).getByRole('link', { name: 'chọn xã, phường' }).click();
  await choose(page, 'Xã Thí Dụ');
  await expect(page).toHaveURL(`${LIST}?noi=minh-hoa-xa-thi-du`);
  await box(page).getByRole('link', { name: 'đổi' }).click();
  await expect(page.getByText('Nơi tôi ở: Xã Thí Dụ')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ chọn' }).click();
  await page.goto('/');
  await expect(box(page).getByRole('link', { name: 'chọn xã, phường' })).toBeVisible();
});

test('the list can be narrowed to the commune and the province', async ({ page }) => {
  await page.goto(`${LIST}?noi=${WARD}`);
  const lines = page.locator('[data-day]:visible .line');
  const other = lines.filter({ hasText: 'Chủ tịch UBND xã' });
  await expect(other.first()).toBeAttached();
  await page.getByLabel('Chỉ xem nơi này và cấp tỉnh').check();
  await expect(other.filter({ visible: true })).toHaveCount(0);
  await expect(lines.filter({ hasText: 'Chủ tịch UBND phường Ví Dụ' }).first()).toBeVisible();
  await expect(lines.filter({ hasText: 'Giám đốc Sở' }).first()).toBeVisible();
  await expect(page.locator('[data-day]:visible:not(:has(.line:visible))')).toHaveCount(0);
});

test('a commune is found by its name of today or of former days, and Enter chooses it', async ({
  page,
}) => {
  await page.goto(CHOOSE);
  const shown = communes(page).filter({ visible: true });
  for (const [typed, found] of [
    ['Ví Dụ', 'Phường Ví Dụ'],
    ['phuong vi du', 'Phường Ví Dụ'],
    ['dam thu', 'Xã Thí Nghiệm'],
    ['huyện thí điểm', 'Xã Thí Nghiệm'],
  ] as const) {
    await find(page).fill(typed);
    await expect(shown, typed).toHaveText([found]);
  }
  await find(page).fill('i du');
  await expect(page.getByRole('status').filter({ hasText: 'Không thấy nơi nào' })).toBeVisible();
  await find(page).fill('');
  await expect(shown).toHaveCount(3);
  await find(page).fill('dam thu');
  await find(page).press('Enter');
  await expect(page).toHaveURL('/?noi=minh-hoa-xa-thi-nghiem');
});

test('an address of no commune asks again and keeps nothing', async ({ page }) => {
  await page.goto('/?noi=minh-hoa-so-tu-phap');
  await expect(box(page).getByRole('link', { name: 'chọn xã, phường' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('noi'))).toBeNull();
});

test('when the schedule cannot be had, the commune’s page is a link away', async ({ page }) => {
  await page.addInitScript(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await page.goto(`/?noi=${WARD}`);
  await expect(box(page)).toContainText('Chưa lấy được lịch');
  await box(page).getByRole('link', { name: WARD }).click();
  await expect(page).toHaveURL(`/co-quan/${WARD}/`);
});

test('its place is reserved: nothing moves when it comes, nor while the list is read; home is short on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/', { waitUntil: 'networkidle' });
  // The demonstration, whose titles are shorter, takes 4,983.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, 'home on a phone').toBeLessThan(5_400);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 780 });
    for (const path of [`/?noi=${WARD}`, '/', LIST])
      expect(await movement(page, path), `${path} at ${String(width)} px`).toBeLessThanOrEqual(
        0.02,
      );
  }
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test('the list of communes leads to the page of each, which has all of it', async ({ page }) => {
    await page.goto('/');
    await box(page).getByRole('link', { name: 'chọn xã, phường' }).click();
    await expect(page.getByText('trước đây: thị trấn Đầm Thử, huyện Thí Điểm')).toBeVisible();
    await expect(find(page)).toBeHidden();
    await communes(page).filter({ hasText: 'Phường Ví Dụ' }).click();
    await expect(page).toHaveURL(`/co-quan/${WARD}/`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Tiếp công dân');
    await expect(main).toContainText('Thứ Tư, 25/11/2026');
  });
});
