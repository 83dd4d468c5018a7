/** The duty tracker: every cell says what it means and leads to its evidence. */
import { expect, test } from './site.ts';

const TRACKER = '/thuc-hien/2021-08-ct-tu/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the list to the matrix, and from a cell to its evidence', async ({ page }) => {
    await page.goto('/thuc-hien/');
    await page
      .getByRole('link', { name: /08-CT\/TU/ })
      .first()
      .click();
    await expect(page).toHaveURL(TRACKER);
    const met = page.locator('td[data-status="met"]').filter({ has: page.locator('a.evidence') });
    await expect(met.first()).toContainText('Đạt');
    const href = await met.first().locator('a').first().getAttribute('href');
    await met.first().locator('a').first().click();
    await expect(page).toHaveURL(href ?? '');
    await expect(page.locator('h1')).toBeVisible();
  });

  test('silence is "not reported" and has no evidence to show', async ({ page }) => {
    await page.goto(TRACKER);
    const silent = page.locator('td[data-status="not-reported"]');
    expect(await silent.count()).toBeGreaterThan(0);
    await expect(silent.first()).toHaveText(/Chưa báo cáo/);
    expect(await silent.locator('a').count()).toBe(0);
    await expect(page.locator('main')).toContainText('Không có nghĩa là không làm');
  });

  test('every duty states its rule', async ({ page }) => {
    await page.goto(TRACKER);
    const duties = page.locator('li[id^="nhiem-vu-"]');
    await expect(duties).toHaveCount(8);
    for (const duty of await duties.all()) await expect(duty).toContainText('Quy tắc: Đạt khi');
    await page.locator('thead a').nth(6).click();
    await expect(page).toHaveURL(`${TRACKER}#nhiem-vu-7`);
  });

  test('each year has its own page, with the agencies of that year', async ({ page }) => {
    await page.goto(TRACKER);
    await page
      .getByRole('navigation', { name: 'Chọn năm' })
      .getByRole('link', { name: '2024' })
      .click();
    await expect(page).toHaveURL(`${TRACKER}2024/`);
    const rows = page.locator('tbody th[scope="row"]');
    await expect(rows.filter({ hasText: 'UBND tỉnh Bến Tre' })).toHaveCount(1);
    await page.goto(`${TRACKER}2025/`);
    await expect(rows.filter({ hasText: 'UBND tỉnh Bến Tre' })).toHaveCount(0);
  });
});

test('every piece of evidence exists', async ({ page, request }) => {
  await page.goto(TRACKER);
  const links = await page
    .locator('td[data-status] a')
    .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    const [url = '', anchor] = link.split('#');
    const response = await request.get(url);
    expect(response.status(), link).toBe(200);
    if (anchor) expect(await response.text(), link).toContain(`id="${decodeURIComponent(anchor)}"`);
  }
});

test('the CSV says the same as the matrix, for every year', async ({ page, request }) => {
  await page.goto(TRACKER);
  const met = await page.locator('td[data-status="met"]').count();
  const csv = (await (await request.get('/thuc-hien/2021-08-ct-tu.csv')).body()).toString('utf8');
  const lines = csv
    .split('\r\n')
    .filter((line) => line.includes(',2026,') && line.includes(',met,'));
  expect(lines.length).toBe(met);
  for (const year of ['2024', '2025', '2026']) expect(csv).toContain(`,${year},`);
});

for (const path of ['/thuc-hien/', TRACKER])
  test(`${path} fits a phone; the first column stays in sight`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const root = page.locator('html');
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    const region = page.getByRole('region', { name: /cuộn ngang/ }).first();
    if ((await region.count()) === 0) return;
    await region.evaluate((element) => element.scrollTo(400, 0));
    const agency = region.locator('tbody th').first();
    await agency.scrollIntoViewIfNeeded();
    await expect(agency).toBeInViewport();
  });
