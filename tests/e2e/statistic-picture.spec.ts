/** The chart as a file for newspapers and reports: SVG made at build, PNG drawn from it. */
import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';

const LINES = '/thong-ke/minh-hoa-mot-cua-dung-han/';
const SVG = LINES.replace(/\/$/, '.svg');

test('the SVG file opens on its own and names finding, figures, source day and address', async ({
  page,
  request,
}) => {
  const answer = await request.get(SVG);
  expect(answer.headers()['content-type']).toContain('image/svg+xml');
  const text = await answer.text();
  expect(text).toContain('Số liệu tính đến');
  expect(text).toContain(LINES);
  await page.goto(LINES);
  const plotted = await page.locator('td.figure').count();
  await page.goto(SVG);
  await expect(page.locator('svg > title')).not.toBeEmpty();
  await expect(page.locator('circle > title')).toHaveCount(plotted);
});

test('the PNG is the same picture, twice as large', async ({ page }) => {
  await page.goto(LINES);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('minh-hoa-mot-cua-dung-han.png');
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1920);
  expect(bytes.length).toBeGreaterThan(20_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the SVG file is offered, the PNG is not', async ({ page }) => {
    await page.goto(LINES);
    await expect(page.getByRole('link', { name: 'SVG' })).toHaveAttribute('href', SVG);
    await expect(page.locator('[data-png]')).toBeHidden();
  });
});
