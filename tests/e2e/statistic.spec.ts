/** Figures people can check: the table, the chart drawn from it, and the files beside it. */
import { expect, test } from './site.ts';

const TRUNCATED = '/thong-ke/ninh-thuan-ty-le-giai-quyet-2020-6t/';
const LINES = '/thong-ke/minh-hoa-mot-cua-dung-han/';
const FORM = '/thong-ke/minh-hoa-tiep-cong-dan/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure stands as it was stated, with what it comes to beside it', async ({ page }) => {
    await page.goto(TRUNCATED);
    const row = page.locator('figure[data-statistic] tbody tr').filter({ hasText: '2020' });
    await expect(row).toContainText('79,63%');
    await expect(row).toContainText('176/221');
    await expect(row).toContainText('79,64%');
    await expect(page.locator('main')).toContainText('cắt bớt');
    await expect(page.locator('canvas')).toHaveCount(0);
  });

  test('a published figure that contradicts itself is shown, not mended', async ({ page }) => {
    await page.goto('/thong-ke/nghe-an-giai-quyet-vu-viec-2021/');
    await expect(page.locator('main')).toContainText('88,9%');
    await expect(page.locator('main')).toContainText('75,32%');
    await expect(page.getByRole('heading', { name: 'Chỗ không khớp' })).toBeVisible();
  });

  test('the list leads to every indicator with its latest figure and day', async ({ page }) => {
    await page.goto('/thong-ke/');
    const items = page.locator('main .rows > li');
    expect(await items.count()).toBeGreaterThan(8);
    await expect(items.first()).toContainText('Số liệu tính đến');
    await items.first().locator('a').first().click();
    await expect(page.locator('figure[data-statistic] table caption')).not.toBeEmpty();
  });

  test('the sums of a form are checked row by row', async ({ page }) => {
    await page.goto(FORM);
    await expect(page.locator('tbody tr').first()).toContainText('✓ 1=4+13+22');
    await expect(page.locator('main')).toContainText('1 = 4 + 13 + 22');
  });
});

test('React and Chart.js are loaded only when the chart comes into view', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.setViewportSize({ width: 900, height: 240 });
  await page.goto(LINES);
  await page.waitForTimeout(300);
  expect(scripts.filter((url) => /StatisticChart|client\./.test(url))).toEqual([]);
  await page.locator('figure[data-statistic]').scrollIntoViewIfNeeded();
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('canvas')).toBeVisible();
  expect(scripts.some((url) => url.includes('StatisticChart'))).toBe(true);
});

test('the chart has a switch that the keyboard reaches; the table stays for screen readers', async ({
  page,
}) => {
  await page.goto(LINES);
  const figure = page.locator('figure[data-statistic]');
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  const chart = page.getByRole('button', { name: 'Biểu đồ' });
  const table = page.getByRole('button', { name: 'Bảng số liệu' });
  await expect(chart).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('table').first()).toBeAttached();
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-view', 'table');
  await expect(page.locator('canvas')).toBeHidden();
  await expect(figure.locator('tbody tr').nth(1)).toBeInViewport();
  await chart.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('canvas')).toBeVisible();
});

test('the picture is drawn from the cells of the table', async ({ page }) => {
  await page.goto(LINES);
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('canvas')).toBeVisible();
  const painted = await page.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(pixels).size;
  });
  expect(painted).toBeGreaterThan(10);
  const names = await page
    .locator('td[data-series]')
    .evaluateAll((cells) => [
      ...new Set(cells.map((cell) => (cell as HTMLElement).dataset['series'])),
    ]);
  expect(names.length).toBeLessThanOrEqual(4);
});

test('a link to one figure shows its row, not the picture', async ({ page }) => {
  await page.goto(LINES);
  const id = await page.locator('tbody tr[id]').last().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${LINES}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  // The browser has jumped to the row; the island wakes only when the reader scrolls up to it.
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-statistic]')).toHaveAttribute('data-view', 'table');
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('print shows the table', async ({ page }) => {
  await page.goto(LINES);
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('canvas')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('canvas')).toBeHidden();
  const box = await page.locator('figure[data-statistic] table').boundingBox();
  expect(box?.height).toBeGreaterThan(100);
});

test('the files beside the page hold the same figures', async ({ page, request }) => {
  await page.goto(TRUNCATED);
  const csv = await request.get(
    (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  );
  const bytes = await csv.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain('79.63');
  expect(text.split('\r\n')[0]).toContain('stated,unit,numerator,denominator,recomputed');
  const json = await request.get(TRUNCATED.replace(/\/$/, '.json'));
  expect(await json.json()).toMatchObject({
    unit: '%',
    figures: [{ stated: 79.63, recomputed: 79.638 }],
  });
});

for (const path of ['/thong-ke/', LINES, FORM])
  test(`${path} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const slot = page.locator('.chart-slot');
    if ((await slot.count()) > 0) {
      await slot.scrollIntoViewIfNeeded();
      await expect(page.locator('canvas').first()).toBeVisible();
    }
    const root = page.locator('html');
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  });
