/** Figures people can check: the table, the chart drawn from it, and the files next to it. */
import type { Page } from '@playwright/test';
import { axeOn } from './axe.ts';
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
    await expect(page.getByRole('heading', { name: 'Số không khớp' })).toBeVisible();
  });

  test('the list leads to every statistic with its latest figure and day', async ({ page }) => {
    await page.goto('/thong-ke/');
    const items = page.locator('main .rows > li');
    expect(await items.count()).toBeGreaterThan(8);
    await expect(items.first()).toContainText('Số liệu tính đến');
    await items.first().locator('a').first().click();
    await expect(page.locator('figure[data-statistic] table caption')).not.toBeEmpty();
  });

  test('the sums of a form are checked row by row', async ({ page }) => {
    await page.goto(FORM);
    await expect(page.locator('tbody tr[id]').first()).toContainText(/✓\s+Khớp/);
    await expect(page.locator('main')).toContainText('1 = 4 + 13 + 22');
  });

  for (const path of [LINES, FORM])
    test(`${path} has a bar in every cell, as long as its figure`, async ({ page }) => {
      await page.goto(path);
      const cells = page.locator('td.figure');
      await expect(cells.locator('svg.bar rect.fill')).toHaveCount(await cells.count());
      const bars = await cells.evaluateAll((all) =>
        all.map((cell) => ({
          value: Number((cell as HTMLElement).dataset['value']),
          width: cell.querySelector('rect.fill')?.getBoundingClientRect().width ?? -1,
          track: cell.querySelector('rect.track')?.getBoundingClientRect().width ?? -1,
        })),
      );
      const longest = Math.max(...bars.map(({ value }) => value), path === LINES ? 100 : 0);
      for (const { value, width, track } of bars) {
        expect(track).toBeGreaterThan(20);
        expect(width / track).toBeCloseTo(value / longest, 2);
      }
      await expect(page.locator('[style]')).toHaveCount(0);
    });

  test('figures on two forms stand apart, each with its circular and its days', async ({
    page,
  }) => {
    await page.goto(FORM);
    await expect(page.locator('tr.section-row')).toHaveText([
      'Biểu 01/TCD của TT 06/2025',
      'Biểu 01/TCD của TT 02/2021',
    ]);
    const forms = page.locator('[data-form-facts]');
    await expect(forms).toContainText('từ 30/09/2025');
    await expect(forms).toContainText('sớm nhất từ năm 2021, muộn nhất đến 29/09/2025');
    await expect(page.locator('main')).toContainText('không nối thành một đường');
    await expect(page.locator('[data-versions]')).toContainText(
      'Biểu 01/TCD của TT 06/2025: từ kỳ kết thúc ngày 30/09/2025. Vì sao đổi: TT 06/2025/TT-TTCP thay',
    );
    const panels = await page
      .locator('td[data-panel]')
      .evaluateAll((cells) => [
        ...new Set(cells.map((cell) => (cell as HTMLElement).dataset['panel'])),
      ]);
    expect(panels).toHaveLength(2);
  });

  test('a corrected figure shows old and new, the size of the change and why', async ({ page }) => {
    await page.goto(LINES);
    const history = page.locator('[data-revisions]');
    await expect(history.locator('del')).toContainText('97,9%');
    await expect(history.locator('ins')).toContainText('97,5%');
    await expect(history).toContainText('▼ giảm 0,4 điểm %');
    await expect(history).toContainText('Đã sửa 06/05/2026');
    await expect(history).toContainText('Lý do: Nhập thêm 46 hồ sơ trả trễ');
    await history.getByRole('link').click();
    await expect(page.locator('tr:target')).toContainText('97,5%');
  });
});

test('React and Chart.js are loaded only when the chart comes into view', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.setViewportSize({ width: 900, height: 240 });
  await page.goto(LINES);
  await page.waitForLoadState('networkidle');
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

test.describe('the keyboard reaches every value of the chart', () => {
  const STACKED = '/thong-ke/minh-hoa-ho-so-mot-cua/';
  const open = async (page: Page, path: string) => {
    await page.goto(path);
    await page.locator('.chart-slot').scrollIntoViewIfNeeded();
    await expect(page.locator('canvas').first()).toBeVisible();
    await page.getByRole('button', { name: 'Bảng số liệu' }).focus();
    await page.keyboard.press('Tab');
    const chart = page.getByRole('application');
    await expect(chart).toBeFocused();
    return { chart, value: page.locator('figure[data-statistic] [role=status]') };
  };

  test('arrows speak one figure after the other', async ({ page }) => {
    const { value } = await open(page, STACKED);
    await expect(page.getByText('Phím ← → đi theo từng kỳ')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(value).toHaveText('Quý III/2026, Trước hạn: 9.184 hồ sơ (sơ bộ)');
    await page.keyboard.press('ArrowDown');
    await expect(value).toHaveText('Quý III/2026, Đúng hạn: 3.766 hồ sơ (sơ bộ)');
    await page.keyboard.press('ArrowLeft');
    await expect(value).toHaveText('Quý II/2026, Đúng hạn: 3.790 hồ sơ');
    await page.keyboard.press('Home');
    await expect(value).toHaveText('Quý I/2024, Đúng hạn: 4.105 hồ sơ');
    await page.keyboard.press('Escape');
    await expect(value).toBeEmpty();
  });

  test('the chart that is in use has no violation', async ({ page }) => {
    await open(page, STACKED);
    await page.keyboard.press('ArrowRight');
    const { violations } = await axeOn(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test('the picture is drawn from the cells of the table', async ({ page }) => {
  await page.goto(LINES);
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('canvas')).toBeVisible();
  const painted = () =>
    page.locator('canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return new Set(pixels).size;
    });
  await expect.poll(painted).toBeGreaterThan(10);
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
  // The browser has jumped to the row; the island loads only when the reader scrolls up to it.
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-statistic]')).toHaveAttribute('data-view', 'table');
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('a link within the page leads from the picture to the row', async ({ page }) => {
  await page.goto(LINES);
  await page.locator('.chart-slot').scrollIntoViewIfNeeded();
  await expect(page.locator('canvas')).toBeVisible();
  await page.locator('[data-revisions]').getByRole('link').click();
  await expect(page.locator('figure[data-statistic]')).toHaveAttribute('data-view', 'table');
  await expect(page.locator('tr:target')).toBeInViewport();
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

test('on a phone each figure stands beside its period without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LINES);
  const cut = await page.locator('.table-scroll').evaluate((region) => {
    const { right } = region.getBoundingClientRect();
    const figures = [...region.querySelectorAll('td:nth-child(2)')];
    return figures.filter((figure) => figure.getBoundingClientRect().right > right).length;
  });
  expect(cut).toBe(0);
});
