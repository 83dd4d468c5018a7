/** The duty tracker: every cell says what it means and leads to its evidence. */
import type { Locator, Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { expect, test } from './site.ts';

const TRACKER = '/thuc-hien/2021-08-ct-tu/';

/** The cell of an agency and of the duty with that number. */
const cellOf = (page: Page, agency: string, duty: number): Locator =>
  page
    .locator('tr')
    .filter({ has: page.locator(`th a[href$="/co-quan/${agency}/"]`) })
    .locator('td')
    .nth(duty - 1);

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

  test('silence is "no data" and has no evidence to show', async ({ page }) => {
    await page.goto(TRACKER);
    const silent = cellOf(page, 'so-tu-phap', 4);
    await expect(silent).toHaveAttribute('data-status', 'no-data');
    await expect(silent).toHaveText(/Chưa có dữ liệu/);
    await expect(silent.locator('a')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('Không có nghĩa là không làm');
  });

  test('a kept schedule leads to the row that was counted', async ({ page }) => {
    await page.goto(TRACKER);
    const cell = cellOf(page, 'minh-hoa-so-nong-nghiep-va-moi-truong', 5);
    await expect(cell).toHaveAttribute('data-status', 'met');
    const evidence = cell.locator('a.evidence');
    const days = /^(\d+)\/(\d+) ngày$/.exec((await evidence.innerText()).trim());
    expect(days?.[1]).toBe(days?.[2]);
    await evidence.click();
    const row = page.locator(':target');
    await expect(row).toHaveAttribute('data-agency', 'minh-hoa-so-nong-nghiep-va-moi-truong');
    await expect(row.locator('td').first()).toContainText(`${days?.[1]}/${days?.[2]}`);
  });

  test('a session that the head did not hold leaves the schedule unkept', async ({ page }) => {
    await page.goto(TRACKER);
    const cell = cellOf(page, 'minh-hoa-ubnd-tinh', 5);
    await expect(cell).toHaveAttribute('data-status', 'unmet');
    await expect(cell).toContainText('9/11 ngày');
  });

  test('a regulation without a dialogue: what is there, and what is missing', async ({ page }) => {
    await page.goto(TRACKER);
    const cell = cellOf(page, 'minh-hoa-so-tu-phap', 3);
    await expect(cell).toHaveAttribute('data-status', 'no-data');
    const [regulation, dialogues] = [cell.locator('.part').first(), cell.locator('.part').last()];
    await expect(dialogues).toHaveText(/Đối thoại:\s*chưa có trên trang/);
    await regulation.getByRole('link', { name: '1326/QĐ-UBND' }).click();
    await expect(page.locator('main')).toContainText('Ban hành Quy chế đối thoại');
    await expect(page.locator('.facts-card')).toContainText(
      /Đối tượng áp dụng\s*Ủy ban nhân dân; Sở, ngành.*\(cấp tỉnh, cấp xã\)/,
    );
  });

  test('one model is met, and two are what to strive for', async ({ page }) => {
    await page.goto(TRACKER);
    const cell = cellOf(page, 'minh-hoa-so-tu-phap', 7);
    await expect(cell).toHaveAttribute('data-status', 'met');
    await expect(cell).toContainText('1 mô hình');
    await expect(cell).toContainText('Phấn đấu 2 mô hình');
    await expect(cell.locator('svg rect')).toHaveCount(3);
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

  test('the history of a duty is what the table of each year shows', async ({ page }) => {
    const sample = page.locator('[data-sample] section');
    for (const year of ['2026', '2025', '2024']) {
      await page.goto(`${TRACKER}${year}/`);
      const counts = await sample.locator(`td[data-year="${year}"]`).allInnerTexts();
      expect(counts).toHaveLength(8);
      const rows = sample.locator('tr').filter({ has: page.locator('td[data-status]') });
      for (const [duty, count] of counts.entries()) {
        const cells = rows.locator(`td:nth-of-type(${duty + 1})`);
        const statuses = await cells.evaluateAll((all) => all.map((td) => td.dataset['status']));
        const met = statuses.filter((status) => status === 'met').length;
        const given = statuses.filter((status) => status !== 'not-applicable').length;
        expect(count, `${year}, ${duty + 1}`).toContain(`${met}/${given}`);
      }
    }
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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of ['/thuc-hien/', TRACKER])
    test(`${path} fits`, async ({ page }) => {
      await page.goto(path);
      const root = page.locator('html');
      expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    });

  test('the matrix is seen whole: signs that are read aloud as words', async ({ page }) => {
    await page.goto(TRACKER);
    const matrix = page.locator('.duty-table.signs').last();
    expect(await matrix.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
    const cell = cellOf(page, 'minh-hoa-ubnd-tinh', 5);
    expect((await cell.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await expect(cell.locator('a')).toBeHidden();
    await expect(
      matrix.getByRole('row', { name: /UBND tỉnh/ }).getByRole('cell', { name: 'Chưa đạt' }),
    ).toHaveCount(1);
    const agency = matrix.getByRole('link', { name: /UBND tỉnh/ });
    expect((await agency.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const { violations } = await axeOn(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test('a wide screen holds all eight duties, and the head stays while the table is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(TRACKER);
  const matrix = page.locator('.duty-table.signs').first();
  expect(await matrix.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
  await matrix.locator('tbody tr').last().scrollIntoViewIfNeeded();
  await expect(matrix.locator('thead th').last()).toBeInViewport();
});

test('on paper the matrix lies on its side, with nothing cut off', async ({ page }) => {
  // A4 on its side less the margins, in CSS pixels.
  await page.setViewportSize({ width: 1009, height: 680 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(TRACKER);
  const group = page.locator('section.group').first();
  expect(await group.evaluate((section) => getComputedStyle(section).page)).toBe('duty');
  const matrix = group.locator('.duty-table.signs');
  expect(await matrix.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
});
