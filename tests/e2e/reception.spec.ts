/** What a citizen does with the reception calendar, on the built site. */
import { alone as test, expect } from './site.ts';

const HOME = '/lich-tiep-cong-dan/';
const WARD = `${HOME}minh-hoa-phuong-vi-du/`;
const at = (day: string) => new Date(`${day}T08:00:00+07:00`);

test.describe('on the day the site was built', () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(at('2026-11-23')));

  test('sees first when the chair receives, then the days, each change once and in place', async ({
    page,
  }) => {
    await page.goto(HOME);
    const chair = page.getByRole('region', {
      name: 'Chủ tịch UBND tỉnh Minh Họa tiếp công dân',
    });
    await expect(chair.locator('[data-until]:visible .date')).toHaveText('Thứ Ba, 15/12/2026');
    await expect(chair).toContainText('Trụ sở Tiếp công dân tỉnh Minh Họa');
    await expect(chair).toContainText('Đăng ký chậm nhất: thứ Tư, ngày 09/12/2026');
    const days = page.locator('[data-days] [data-day]:visible');
    await expect(days.first()).toContainText('Thứ Tư, 25/11/2026');
    expect(await days.evaluateAll((list) => list.map((day) => day.dataset['day']))).toEqual(
      [...new Set(await days.evaluateAll((l) => l.map((d) => d.dataset['day'])))].sort(),
    );
    const moved = page.locator('[data-day="2026-12-03"]').filter({ visible: true });
    await expect(moved.locator('del').first()).toHaveText('thứ Tư, ngày 02/12/2026');
    const oldDay = page.locator('main').getByText('02/12/2026').filter({ visible: true });
    await expect(oldDay).toHaveCount(1);
    await expect(page.getByText('Lịch trên trang này được cập nhật ngày').first()).toBeVisible();
  });

  test('goes from the calendar sheet to a session on its agency’s page', async ({ page }) => {
    await page.goto(`${HOME}thang/2026-12/`);
    const sheet = page.getByRole('table', { name: 'Tháng 12/2026' });
    await expect(sheet.getByRole('columnheader').first()).toHaveText('Thứ Hai');
    await expect(sheet.getByRole('columnheader').last()).toHaveText('Chủ nhật');
    await sheet.getByRole('link', { name: 'Chủ tịch UBND tỉnh' }).click();
    await expect(page).toHaveURL(/minh-hoa-ubnd-tinh\/#buoi-/);
    await expect(page.locator(':target')).toContainText('Thứ Ba, 15/12/2026');
  });

  test('finds a document of another province with what became of each day', async ({ page }) => {
    await page.goto(HOME);
    await page.getByText('Lịch của từng cơ quan').click();
    await expect(page.getByRole('link', { name: 'Lịch của tỉnh khác (tư liệu)' })).toBeVisible();
    await expect(page.locator('main').getByText('Tây Ninh')).toHaveCount(0);
    await page.goto(`${HOME}tru-so-tiep-cong-dan-tay-ninh/`);
    await expect(page.getByText('Đây không phải lịch tiếp công dân của tỉnh này')).toBeVisible();
    await expect(page.getByText('Đưa lịch vào điện thoại')).toHaveCount(0);
    const tet = page.locator('tr[data-status="cancelled"]').filter({ hasText: '11/02/2021' });
    await expect(tet).toContainText('Nghỉ Tết Nguyên đán');
  });

  test('reads a notice without dates as the notice it is', async ({ page, request }) => {
    const path = `${HOME}ubnd-tinh-lang-son/`;
    await page.goto(path);
    await expect(page.getByText('không tính ngày các buổi tiếp').first()).toBeVisible();
    await expect(page.getByText('tiếp công dân vào ngày 15 hằng tháng')).toBeVisible();
    await expect(page.locator('[data-status], [data-attendance]')).toHaveCount(0);
    expect((await request.get(`${HOME}ubnd-tinh-lang-son.ics`)).status()).toBe(404);
    expect((await request.get(`${path}lich.json`)).status()).toBe(404);
  });
});

test('still sees the right next session on a page built weeks ago', async ({ page }) => {
  await page.clock.setFixedTime(at('2026-12-20'));
  await page.goto(WARD);
  const next = page.getByRole('region', { name: 'Buổi tiếp sắp tới' });
  await expect(next).toContainText('Thứ Tư, 23/12/2026');
  await expect(next.locator('[data-until]:visible')).toHaveCount(1);
  await page.goto(HOME);
  await expect(page.locator('[data-day]:visible').first()).toHaveAttribute(
    'data-day',
    '2026-12-21',
  );
});

test('reads so when a very old page knows no further session', async ({ page }) => {
  await page.clock.setFixedTime(at('2028-06-01'));
  await page.goto(WARD);
  await expect(page.getByText('Chưa có buổi tiếp nào sắp tới được công bố.')).toBeVisible();
});

test('can subscribe: webcal, file and Google lead to the agency’s calendar', async ({ page }) => {
  await page.goto(WARD);
  const links = page.getByRole('region', { name: 'Đưa lịch vào điện thoại, máy tính' });
  const address = /lich-tiep-cong-dan\/minh-hoa-phuong-vi-du\.ics$/;
  await expect(links.getByRole('link', { name: 'Thêm vào lịch' })).toHaveAttribute(
    'href',
    /^webcal:.*\.ics$/,
  );
  await expect(links.getByRole('link', { name: 'Tải tệp lịch' })).toHaveAttribute('href', address);
  await expect(links.getByRole('link', { name: 'Google' })).toHaveAttribute(
    'href',
    /cid=webcal%3A/,
  );
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test('shows the next session and the struck old day', async ({ page }) => {
    await page.goto(WARD);
    const next = page.getByRole('region', { name: 'Buổi tiếp sắp tới' });
    await expect(next.locator('[data-until]:visible')).toContainText('Thứ Tư, 25/11/2026');
    await expect(page.locator('summary del[data-status="moved"]').first()).toBeVisible();
  });
});

test('the whole province fits four thousand pixels of a phone, with every fact a tap away', async ({
  page,
}) => {
  await page.clock.setFixedTime(at('2026-11-23'));
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(HOME, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_000);
  const line = page.locator('[data-day="2026-12-03"]').getByText('Chủ tịch UBND phường Ví Dụ');
  await line.click();
  const more = page.locator('[data-day="2026-12-03"] details[open]');
  await expect(more).toContainText('Lý do: ');
  await expect(more).toContainText('Phòng Tiếp công dân');
  await expect(more.getByRole('link', { name: 'Lịch của UBND phường Ví Dụ' })).toBeVisible();
});
