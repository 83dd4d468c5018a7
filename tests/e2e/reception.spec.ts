/** What a citizen does with the reception calendar, on the built site. */
import ICAL from 'ical.js';
import { expect, test } from './site.ts';

const HOME = '/lich-tiep-cong-dan/';
const WARD = `${HOME}minh-hoa-phuong-vi-du/`;
const at = (day: string) => new Date(`${day}T08:00:00+07:00`);

test.describe('on the day the site was built', () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(at('2026-11-23')));

  test('sees the coming days, and first what has changed', async ({ page }) => {
    await page.goto(HOME);
    const changes = page.getByRole('region', { name: /Lịch có thay đổi/ });
    await expect(changes.locator('del').first()).toHaveText('Thứ Tư, 02/12/2026');
    await expect(changes).toContainText('Thứ Năm, 03/12/2026');
    await expect(changes.getByText('Hoãn', { exact: true })).toBeVisible();
    const days = page.locator('[data-days] [data-day]:visible');
    await expect(days.first()).toContainText('Thứ Tư, 25/11/2026');
    expect(await days.evaluateAll((list) => list.map((day) => day.dataset['day']))).toEqual(
      [...new Set(await days.evaluateAll((l) => l.map((d) => d.dataset['day'])))].sort(),
    );
    await expect(page.getByText('Lịch trên trang này được cập nhật ngày').first()).toBeVisible();
  });

  test('goes from the calendar sheet to a session on its agency’s page', async ({ page }) => {
    await page.goto(`${HOME}thang/2026-12/`);
    const sheet = page.getByRole('table', { name: 'Lịch tiếp công dân tháng 12/2026' });
    await expect(sheet.getByRole('columnheader').first()).toHaveText('Thứ Hai');
    await expect(sheet.getByRole('columnheader').last()).toHaveText('Chủ nhật');
    await sheet.getByRole('link', { name: 'Chủ tịch UBND tỉnh' }).click();
    await expect(page).toHaveURL(/minh-hoa-ubnd-tinh\/#buoi-/);
    await expect(page.locator(':target')).toContainText('Thứ Ba, 15/12/2026');
  });

  test('still finds a month long past, and the way from it', async ({ page }) => {
    await page.goto(`${HOME}thang/2026-03/`);
    const sheet = page.getByRole('table', { name: 'Lịch tiếp công dân tháng 03/2026' });
    await expect(sheet.getByRole('link').first()).toBeVisible();
    const months = page.getByRole('navigation', { name: 'Xem tháng khác' });
    await expect(months.getByRole('link', { name: '02/2026' })).toBeVisible();
    await expect(months.locator('[aria-current]')).toContainText('03/2026');
  });

  test('finds schedules of other provinces apart, as documents', async ({ page }) => {
    await page.goto(HOME);
    const outside = page.getByRole('region', { name: 'Lịch tư liệu của nơi khác' });
    await outside.getByRole('link', { name: /Tây Ninh/ }).click();
    await expect(page.getByText('Đây không phải lịch tiếp công dân của tỉnh này')).toBeVisible();
    const tet = page.locator('tr[data-status="cancelled"]').filter({ hasText: '11/02/2021' });
    await expect(tet).toContainText('Nghỉ Tết Nguyên đán');
  });
});

test('still sees the right next session on a page built weeks ago', async ({ page }) => {
  await page.clock.setFixedTime(at('2026-12-20'));
  await page.goto(WARD);
  const next = page.getByRole('region', { name: 'Buổi tiếp gần nhất' });
  await expect(next).toContainText('Thứ Tư, 23/12/2026');
  await expect(next.locator('[data-until]:visible')).toHaveCount(1);
  await page.goto(HOME);
  await expect(page.locator('[data-day]:visible').first()).toHaveAttribute(
    'data-day',
    '2026-12-21',
  );
});

test('is told so when a very old page knows no further session', async ({ page }) => {
  await page.clock.setFixedTime(at('2028-06-01'));
  await page.goto(WARD);
  await expect(page.getByText('Chưa có buổi tiếp nào sắp tới được công bố.')).toBeVisible();
});

test('gets the same sessions in the calendar file, in the data and on the page', async ({
  page,
  request,
}) => {
  await page.goto(WARD);
  const onPage = await page
    .locator('[data-status][id], li > article[id]')
    .evaluateAll((list) => list.map((item) => item.id.replace('buoi-', '')));
  const text = await (await request.get(`${HOME}minh-hoa-phuong-vi-du.ics`)).text();
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .filter((event) => !event.uid.includes('-dang-ky@'));
  expect(events.map((event) => event.uid.split('@')[0]).sort()).toEqual(onPage.sort());
  const data = (await (await request.get(`${WARD}lich.json`)).json()) as {
    sessions: { id: string; date: string }[];
  };
  expect(data.sessions.map(({ id, date }) => [id, date])).toEqual(
    events.map((event) => [event.uid.split('@')[0], event.startDate.toString().slice(0, 10)]),
  );
  const moved = events.filter((event) => event.summary.startsWith('[DỜI '));
  expect(moved.map((event) => event.startDate.toString().slice(0, 10))).toEqual(
    expect.arrayContaining(['2026-12-02', '2026-12-03']),
  );
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
  for (const path of [HOME, WARD, `${HOME}thang/2026-12/`, `${HOME}ubnd-tinh-vinh-long-cu/`])
    test(`${path} is complete and fits`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const box = await page.locator('html').boundingBox();
      expect(box?.width).toBeLessThanOrEqual(360);
      const sample = page.locator('main [data-sample]').first();
      if (path !== `${HOME}ubnd-tinh-vinh-long-cu/`) await expect(sample).toBeAttached();
    });

  test('shows the next session and the struck old day', async ({ page }) => {
    await page.goto(WARD);
    const next = page.getByRole('region', { name: 'Buổi tiếp gần nhất' });
    await expect(next.locator('[data-until]:visible')).toContainText('Thứ Tư, 25/11/2026');
    await expect(page.locator('article[data-status="moved"] del').first()).toBeVisible();
  });
});
