/** Was the schedule kept? The page, the agency's page and the CSV agree. */
import type { APIResponse } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test } from './site.ts';

const HOME = '/lich-tiep-cong-dan/';
const PAGE = `${HOME}giu-lich/`;
const AGENCY = `${HOME}minh-hoa-ubnd-tinh/`;
const COUNTS = ['head', 'delegated', 'postponed', 'cancelled', 'moved', 'unreported'];

const rowsOf = async (answer: APIResponse): Promise<Record<string, string>[]> =>
  parse(await answer.text(), { bom: true, columns: true });

const sum = (rows: readonly Record<string, string>[], key: string): number =>
  rows.reduce((total, row) => total + Number(row[key]), 0);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the calendar to the overview, and on to an agency', async ({ page }) => {
    await page.goto(HOME);
    await page.getByRole('link', { name: 'Thực hiện lịch của mọi cơ quan' }).click();
    await expect(page).toHaveURL(PAGE);
    await page.locator('tr[data-agency="minh-hoa-ubnd-tinh"] a').click();
    await expect(page).toHaveURL(`${AGENCY}#giu-lich`);
    await expect(page.locator('#giu-lich')).toBeVisible();
  });

  test('a document of another time is not judged, and agencies without a schedule are only named', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.locator('tr[data-agency="tinh-uy-tra-vinh"]')).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(/(?<!\d)0\/\d/);
    await page.goto(`${HOME}tinh-uy-tra-vinh/`);
    await expect(page.locator('[data-attendance]')).toHaveCount(0);
    await expect(page.locator('tr[data-status]').first()).toContainText('Chưa công bố kết quả');
  });

  test('a month that fell short says why', async ({ page }) => {
    await page.goto(AGENCY);
    const short = page.locator('[data-attendance^="2026"] tr[data-month="2026-09"]');
    await expect(short).toHaveAttribute('data-state', 'short');
    await expect(short).toContainText('ứng phó triều cường');
    await expect(page.locator('main')).toContainText('Điều 24 Luật Tiếp công dân');
    await expect(page.locator('main')).toContainText('Buổi 15/09/2026: hoãn mà chưa có ngày mới.');
  });
});

test('the CSV has the numbers of the page, for every agency', async ({ page, request }) => {
  const response = await request.get('/lich-tiep-cong-dan/giu-lich.csv');
  expect(response.headers()['content-type']).toContain('text/csv');
  const rows = await rowsOf(response);
  await page.goto(`${PAGE}2026/`);
  const lines = await page.locator('tr[data-agency]').all();
  expect(lines).toHaveLength(7);
  for (const line of lines) {
    const agency = await line.getAttribute('data-agency');
    const post = await line.getAttribute('data-post');
    const own = rows.filter((r) => r.agency === agency && r.post === post && r.year === '2026');
    expect(own).toHaveLength(12);
    for (const key of COUNTS)
      await expect(line.locator(`[data-count="${key}"]`)).toHaveText(String(sum(own, key)));
    const decided = sum(own, 'decided');
    if (decided > 0)
      await expect(line.locator('td').first()).toContainText(`${sum(own, 'kept')}/${decided}`);
  }
});

test("an agency's own page and file say the same as its row", async ({ page, request }) => {
  const csv = await request.get(`${AGENCY}giu-lich.csv`);
  const rows = (await rowsOf(csv)).filter(({ year }) => year === '2026');
  expect(new Set(rows.map(({ agency }) => agency))).toEqual(new Set(['minh-hoa-ubnd-tinh']));
  await page.goto(AGENCY);
  const table = page.locator('[data-attendance^="2026"]');
  for (const key of COUNTS) {
    const cell = table.locator(`tr[data-total] [data-count="${key}"]`);
    // A column with only zeros is left out.
    if ((await cell.count()) === 0) expect(sum(rows, key)).toBe(0);
    else await expect(cell).toHaveText(String(sum(rows, key)));
  }
  for (const { month, state } of rows) {
    const row = table.locator(`tr[data-month="${month}"]`);
    await expect(row).toHaveAttribute('data-state', state ?? '');
  }
});
