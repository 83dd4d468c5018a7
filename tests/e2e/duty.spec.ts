/** The duty tracker: every cell explains its state and links to its evidence. */
import type { Locator, Page } from '@playwright/test';
import { A4, printedPages, watchPrinting } from './paper.ts';
import { expect, test } from './site.ts';

const TRACKER = '/thuc-hien/2021-12-ct-tu/';

/** The cell of an agency and the duty with that number. */
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
    await expect(page.locator('.tally .words')).toHaveCount(8);
    await page
      .getByRole('link', { name: /12-CT\/TU/ })
      .first()
      .click();
    await expect(page).toHaveURL(TRACKER);
    const met = page.locator('td[data-status="met"]').filter({ has: page.locator('a.evidence') });
    await expect(met.first().getByRole('img', { name: 'Đạt' }).first()).toBeVisible();
    const href = await met.first().locator('a').first().getAttribute('href');
    await met.first().locator('a').first().click();
    await expect(page).toHaveURL(href ?? '');
    await expect(page.locator('h1')).toBeVisible();
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

  test('a regulation without a dialogue: what is there, and what is missing', async ({ page }) => {
    await page.goto(TRACKER);
    const cell = cellOf(page, 'minh-hoa-so-tu-phap', 3);
    await expect(cell).toHaveAttribute('data-status', 'no-data');
    await expect(cell).toContainText('1326/QĐ-UBND');
    await page.goto(`${TRACKER}co-quan/minh-hoa-so-tu-phap/`);
    const row = page.locator('tr').filter({ has: page.locator('a[href$="#nhiem-vu-3"]') });
    const parts = row.locator('td').first().locator('.part');
    await expect(parts.last()).toHaveText(/Đối thoại:\s*chưa có dữ liệu/);
    await parts.first().getByRole('link', { name: '1326/QĐ-UBND' }).click();
    await expect(page.locator('main')).toContainText('Ban hành Quy chế đối thoại');
    await expect(page.locator('.facts-card')).toContainText(
      /Đối tượng áp dụng\s*Ủy ban nhân dân; Sở, ngành.*\(cấp tỉnh, cấp xã\)/,
    );
  });

  test('says first what it rests on, and for whom it counts', async ({ page }) => {
    await page.goto(TRACKER);
    await expect(page.locator('.page-head .lead')).toHaveText(
      /^Chỉ thị của .*Tỉnh ủy Minh Họa, áp dụng từ 22\/11\/2021 đến nay\. Còn hiệu lực: .*28-KL\/TU/,
    );
    const agencies = page.locator('tbody th[scope="row"] a[href*="/co-quan/"]');
    const ids = await agencies.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(id).toContain('/co-quan/minh-hoa-');
  });

  test('every duty has its state in words, and a rule on the page of rules', async ({ page }) => {
    await page.goto(TRACKER);
    const duties = page.locator('li[id^="nhiem-vu-"]');
    await expect(duties).toHaveCount(8);
    for (const duty of await duties.all())
      await expect(duty).toContainText(/\d+ cơ quan (?:đạt|chưa đạt)|\d+ cơ quan: chưa có dữ liệu/);
    await page.locator('thead a').nth(6).click();
    await expect(page).toHaveURL(`${TRACKER}#nhiem-vu-7`);
    await page.locator(':target a').click();
    await expect(page).toHaveURL(`${TRACKER}nhiem-vu/7/`);
    await expect(page.locator('main')).toContainText('Quy tắc: Đạt khi');
    await page.getByRole('link', { name: 'Nhiệm vụ và quy tắc tính' }).click();
    await expect(page).toHaveURL(`${TRACKER}quy-tac/`);
    await expect(duties).toHaveCount(8);
    for (const duty of await duties.all()) await expect(duty).toContainText('Quy tắc: Đạt khi');
  });

  test('the history of a duty is what the page of each year says', async ({ page }) => {
    for (const year of ['2026', '2025', '2024']) {
      await page.goto(`${TRACKER}${year}/`);
      await page.getByText('Kết quả qua các năm').click();
      const history = await page.locator(`td[data-year="${year}"]`).allInnerTexts();
      const states = await page.locator('.tally .words').allInnerTexts();
      expect(states).toHaveLength(8);
      expect(history.map((text) => text.trim())).toEqual(states);
      const cells = page.locator('tr').filter({ has: page.locator('td[data-status]') });
      for (const [duty, state] of states.entries()) {
        const statuses = await cells
          .locator(`td:nth-of-type(${duty + 1})`)
          .evaluateAll((all) => all.map((td) => td.dataset['status']));
        const met = statuses.filter((status) => status === 'met').length;
        expect(state.startsWith(`${met} cơ quan đạt`), `${year}, ${duty + 1}`).toBe(met > 0);
      }
    }
  });

  test('nothing is counted where nothing is recorded', async ({ page }) => {
    for (const year of ['', '2025/', '2023/', '2021/']) {
      await page.goto(`${TRACKER}${year}`);
      expect(await page.locator('main').innerText()).not.toMatch(
        /(?<![\d/])0(?:\/\d| (?:cơ quan|ngày|cuộc|mô hình|văn bản))/,
      );
    }
  });

  test('a tracker that was taken down leads to the document, its years and agencies too', async ({
    page,
    request,
  }) => {
    for (const path of ['', '2025/', 'co-quan/ubnd-tinh-ben-tre/']) {
      await page.goto(`/thuc-hien/2021-08-ct-tu/${path}`);
      await expect(page).toHaveURL('/van-ban/2021-08-ct-tu/');
    }
    const table = await request.get('/thuc-hien/2021-08-ct-tu.csv');
    expect(table.url()).toMatch(/\/du-lieu\/thuc-hien-nhiem-vu\.csv$/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the matrix is seen whole: signs that are read aloud as words', async ({ page }) => {
    await page.goto(TRACKER);
    const matrix = page.locator('.duty-table.signs');
    expect(await matrix.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
    const cell = cellOf(page, 'minh-hoa-ubnd-tinh', 5);
    expect((await cell.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await expect(cell.locator('a')).toBeHidden();
    await expect(
      matrix.getByRole('row', { name: /^UBND tỉnh/ }).getByRole('cell', { name: 'Chưa đạt' }),
    ).toHaveCount(1);
    const agency = matrix.getByRole('link', { name: /^UBND tỉnh/ });
    expect((await agency.boundingBox())?.height).toBeGreaterThanOrEqual(44);
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
  // A4 landscape less the margins, in CSS pixels.
  await page.setViewportSize({ width: 1009, height: 680 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(TRACKER);
  const group = page.locator('section.matrix');
  expect(await group.evaluate((section) => getComputedStyle(section).page)).toBe('duty');
  const matrix = group.locator('.duty-table.signs');
  expect(await matrix.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
});

test('the report of a duty says what the table says, on one sheet', async ({ page }) => {
  await page.goto(TRACKER);
  const state = (await page.locator('.tally .words').nth(2).innerText()).trim();
  const inMatrix = await page
    .locator('.duty-table.signs tbody td:nth-of-type(3)')
    .evaluateAll((all) => all.map((td) => td.dataset['status']));
  await page.locator('#nhiem-vu-3 a').click();
  await expect(page).toHaveURL(`${TRACKER}nhiem-vu/3/`);
  await expect(page.locator('.tally .words')).toHaveText(state);
  const states = await page
    .locator('td[data-status]')
    .evaluateAll((all) => all.map((td) => td.dataset['status']));
  for (const status of ['met', 'unmet'])
    expect(states.filter((one) => one === status)).toHaveLength(
      inMatrix.filter((one) => one === status).length,
    );
  await watchPrinting(page);
  await page.getByRole('button', { name: 'In báo cáo' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});

test('each report fills one A4 page', async ({ page }) => {
  for (const duty of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await page.goto(`${TRACKER}nhiem-vu/${duty}/`);
    expect(await printedPages(page), `nhiệm vụ ${duty}`).toEqual([A4]);
  }
  for (const agency of ['minh-hoa-ubnd-tinh', 'minh-hoa-phuong-vi-du', 'minh-hoa-so-tu-phap']) {
    await page.goto(`${TRACKER}co-quan/${agency}/`);
    expect(await printedPages(page), agency).toEqual([A4]);
  }
});
