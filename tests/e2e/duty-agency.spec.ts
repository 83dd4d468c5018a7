/** The tracker of one agency: its duties by year, with the same evidence as the table of all. */
import { expect, test } from './site.ts';

const TRACKER = '/thuc-hien/2021-12-ct-tu/';
const AGENCY = `${TRACKER}co-quan/minh-hoa-ubnd-tinh/`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a row of the matrix leads to the agency, which says the same of that year', async ({
    page,
  }) => {
    await page.goto(TRACKER);
    const heading = page.locator(`th[scope="row"] a[href="${AGENCY}"]`);
    const row = page.locator('tr').filter({ has: heading });
    const statuses = (cells: Element[]) => cells.map((cell) => cell.getAttribute('data-status'));
    const inMatrix = await row.locator('td').evaluateAll(statuses);
    await heading.click();
    await expect(page).toHaveURL(AGENCY);
    await expect(page.locator('thead th').nth(1)).toHaveText('Năm 2026');
    const wanted = inMatrix.filter((status) => status !== 'not-applicable');
    expect(wanted).toContain('met');
    const here = page.locator('.duty-table').first().locator('tbody td:nth-of-type(1)');
    await expect.poll(() => here.evaluateAll(statuses)).toEqual(wanted);
  });

  test('every duty leads to its rule', async ({ page }) => {
    await page.goto(AGENCY);
    await expect(page.locator('main')).toContainText('không có nghĩa là cơ quan không làm');
    const links = await page
      .locator('.duty-table')
      .first()
      .locator('tbody th[scope="row"] a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    // Every anchor is on the page (built-site.spec.ts), which has the rule of each duty (duty.spec.ts).
    for (const link of links) expect(link).toMatch(/\/quy-tac\/#nhiem-vu-\d+$/);
    await page.goto(links[0] ?? '');
    await expect(page.locator(':target')).toContainText('Quy tắc: Đạt khi');
  });

  test('the newest three years are shown, earlier ones unfold', async ({ page }) => {
    await page.goto(AGENCY);
    const tables = page.locator('.duty-table');
    const heads = ['Nhiệm vụ', 'Năm 2026', 'Năm 2025', 'Năm 2024'];
    await expect(tables.first().locator('thead th')).toHaveText(heads);
    await expect(tables.last()).toBeHidden();
    await page.getByText('Các năm 2021–2023', { exact: true }).click();
    await expect(tables.last().locator('thead th').last()).toHaveText('Năm 2021');
  });
});

test('on a phone each duty is a card with its years', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(AGENCY);
  const table = page.locator('.duty-table.cards').first();
  expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
  const [duty, cell] = [table.locator('tbody th').first(), table.locator('tbody td').first()];
  const [above, below] = [await duty.boundingBox(), await cell.boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  const label = await cell.evaluate((td) => getComputedStyle(td, '::before').content);
  expect(label).toContain('Năm 2026');
});
