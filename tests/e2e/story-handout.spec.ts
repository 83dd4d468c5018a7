/** The handout of a model: one page of A4, whatever the model, with nothing cut off. */
import { readdirSync } from 'node:fs';
import { qrCode } from '#lib/qr.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { expect, test } from './site.ts';

const STORIES = readdirSync(`${TEST_CONTENT}/stories`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));
const path = (story: string) => `/dan-van-kheo/${story}/to-roi/`;

for (const story of STORIES)
  test(`${story} fits one page of A4, its picture and its last line in sight`, async ({ page }) => {
    await page.goto(path(story));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59\d(?:\.\d+)? 84\d/);
    // What the printer gets: the width between the margins, in the sheet's own height.
    await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1013 });
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-handout]');
    const cut = await sheet.evaluate((box) => ({
      over: box.scrollHeight - box.clientHeight,
      picture: box.querySelector('img')?.clientHeight,
    }));
    expect(cut.over, 'pixels beyond the page').toBeLessThanOrEqual(0);
    if (cut.picture !== undefined)
      expect(cut.picture, '25 mm at least').toBeGreaterThan((25 / 25.4) * 96);
  });

test('says what a neighbour must know to do the same, and leads to the rest', async ({ page }) => {
  await page.goto(path('2024-lu-nuoc-nghia-tinh'));
  const sheet = page.getByRole('article');
  for (const name of ['Vì sao làm', 'Cách làm', 'Ai cùng làm', 'Nguồn lực', 'Muốn làm theo'])
    await expect(sheet.getByRole('heading', { name })).toBeVisible();
  await expect(sheet).toContainText('811 chiếc lu');
  await expect(sheet).toContainText('Liên hệ học hỏi:');
  await expect(sheet.locator('[data-sample]')).toBeVisible();
  const address = (await sheet.locator('.address').innerText()).trim();
  expect(new URL(address).pathname).toBe('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
  const code = sheet.getByRole('img', { name: 'Mã QR dẫn đến trang của mô hình' });
  await expect(code.locator('path')).toHaveAttribute('d', qrCode(address).path);
});

test('of a model known from the press alone tells what the source says', async ({ page }) => {
  await page.goto(path('2016-bong-den-an-ninh'));
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Điều nguồn cho biết' })).toBeVisible();
  await expect(sheet).toContainText('Nguồn: Trang Biên giới, biển đảo Bến Tre');
});

test('is one tap from the model, and its button prints', async ({ page }) => {
  await page.goto('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
  await page.getByRole('link', { name: 'In tờ rơi một trang A4' }).click();
  await expect(page.getByRole('button', { name: 'In tờ rơi này' })).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'In tờ rơi này' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});
