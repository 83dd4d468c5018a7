/** Figures people can check: the table, the chart drawn from it, and the files next to it. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { movement } from './layout-shift.ts';
import { expect, test, unfold } from './site.ts';

const TRUNCATED = '/thong-ke/ninh-thuan-ty-le-giai-quyet-2020-6t/';
const LINES = '/thong-ke/minh-hoa-mot-cua-dung-han/';
const FORM = '/thong-ke/minh-hoa-tiep-cong-dan/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure is shown as it was stated, with what it comes to beside it', async ({ page }) => {
    await page.goto(TRUNCATED);
    const row = page.locator('figure[data-statistic] tbody tr').filter({ hasText: '2020' });
    await expect(row).toContainText('79,63%');
    await expect(row).toContainText('176/221');
    await expect(row).toContainText('79,64%');
    await expect(page.locator('main')).toContainText('cắt bớt');
    await expect(page.locator('canvas')).toBeHidden();
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
    await expect(page.locator('figure[data-statistic] table caption').first()).not.toBeEmpty();
  });

  test('a page begins with one figure, its target, its change and the figure of each agency; then the newest periods, and what was corrected', async ({
    page,
  }) => {
    await page.goto(LINES);
    const headline = page.locator('.latest');
    await expect(headline).toContainText(
      /98,3%\s+dưới chỉ tiêu 98,5% ·\s+▲ tăng 0,2 điểm % so với quý II\/2026/,
    );
    await expect(headline).toContainText(
      'Trung tâm Phục vụ hành chính công (Minh Họa) · Quý III/2026',
    );
    const each = page.getByRole('region', { name: 'Từng cơ quan, quý III/2026' });
    await expect(each.getByRole('listitem')).toHaveCount(3);
    await expect(each).toContainText(/UBND xã Thí Dụ\s+97,7%/);

    // The newest periods are in view, the rest on tap.
    const rows = page.locator('figure[data-statistic] tbody tr');
    expect(await rows.count()).toBeGreaterThan(30);
    await expect(rows.filter({ visible: true })).toHaveCount(4);
    const village = page.locator('details').filter({ hasText: 'UBND xã Thí Dụ' });
    await village.locator('summary').click();
    await expect(village.locator('tbody tr').first()).toBeVisible();

    // A corrected figure shows old and new, the size of the change and why.
    const history = page.locator('[data-revisions]');
    await expect(history.locator('del')).toContainText('97,9%');
    await expect(history.locator('ins')).toContainText('97,5%');
    await expect(history).toContainText('▼ giảm 0,4 điểm %');
    await expect(history).toContainText('Đã sửa 06/05/2026');
    await expect(history).toContainText('Lý do: Nhập thêm 46 hồ sơ trả trễ');
    await history.getByRole('link').click();
    await expect(page.locator('tr:target')).toContainText('97,5%');
  });

  test('where no agency represents the others, the finding is at the head', async ({ page }) => {
    await page.goto('/thong-ke/minh-hoa-giai-quyet-xong/');
    await expect(page.locator('.latest')).toHaveCount(0);
    await expect(page.getByText('Nửa đầu năm 2026, cả ba cơ quan')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: /^Từng cơ quan/ })).toBeVisible();
  });

  for (const path of [LINES, FORM])
    test(`${path} has a bar in every cell, as long as its figure`, async ({ page }) => {
      await page.goto(path);
      await unfold(page, 'figure[data-statistic]');
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

  test('figures on two forms are apart, each with its circular and its days', async ({ page }) => {
    await page.goto(FORM);
    // Its sums are checked row by row.
    await expect(page.locator('tbody tr[id]').first()).toContainText(/✓\s+Khớp/);
    await expect(page.locator('main')).toContainText('1 = 4 + 13 + 22');
    const figure = page.locator('figure[data-statistic]');
    await expect(figure.locator('.title')).toHaveText('Biểu 01/TCD của TT 06/2025');
    await expect(figure.locator('summary')).toContainText(['Biểu 01/TCD của TT 02/2021']);
    const forms = page.locator('[data-form-facts]');
    await expect(forms).toContainText('từ 30/09/2025');
    await expect(forms).toContainText('sớm nhất từ năm 2021, muộn nhất đến 29/09/2025');
    await expect(page.locator('main')).toContainText('không nối thành một đường');
    await expect(page.locator('[data-versions]')).toContainText(
      'Biểu 01/TCD của TT 06/2025: từ kỳ kết thúc ngày 30/09/2025. Vì sao đổi: TT 06/2025/TT-TTCP thay',
    );
  });
});

test('React and Chart.js are loaded only when the chart comes into view, which then is drawn; print shows the whole table instead', async ({
  page,
}) => {
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
  const painted = () =>
    page.locator('canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return new Set(pixels).size;
    });
  await expect.poll(painted).toBeGreaterThan(10);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('canvas').first(), 'on paper the whole table').toBeHidden();
  const rows = page.locator('figure[data-statistic] tbody tr');
  await expect(rows.filter({ visible: true })).toHaveCount(await rows.count());
  await page.emulateMedia({ media: 'screen' });
});

test('nothing moves when the chart wakes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of [LINES, FORM]) {
    expect(await movement(page, path), path).toBeLessThanOrEqual(0.02);
    // Chart.js has drawn: a canvas that it has not touched is 150 high.
    await expect(page.locator('canvas').last()).not.toHaveJSProperty('height', 150);
  }
});

test.describe('the keyboard reaches every value of the chart', () => {
  const STACKED = '/thong-ke/minh-hoa-ho-so-mot-cua/';
  const open = async (page: Page, path: string) => {
    await page.goto(path);
    await page.locator('.chart-slot').scrollIntoViewIfNeeded();
    await expect(page.locator('canvas').first()).toBeVisible();
    const chart = page.getByRole('application');
    await chart.focus();
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
    expect(await violationsOn(page), 'in use').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(value).toBeEmpty();
  });
});

test('a link to one figure unfolds its row', async ({ page }) => {
  await page.goto(LINES);
  const id = await page.locator('tbody tr[id]').last().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${LINES}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await page.locator('[data-revisions]').getByRole('link').click();
  await expect(page.locator('tr:target')).toBeInViewport();
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

test('on a phone no column of a rate is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LINES);
  await unfold(page, 'figure[data-statistic]');
  const wider = await page
    .locator('.table-scroll')
    .evaluateAll((regions) =>
      regions.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
  expect(wider.length).toBeGreaterThan(3);
  expect(Math.max(...wider)).toBe(0);
});
