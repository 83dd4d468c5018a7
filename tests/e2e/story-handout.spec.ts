/** The handout of a story: A4, with a QR code of the whole story. */
import { qrCode } from '#lib/qr.ts';
import { A4, printedPages, watchPrinting } from './paper.ts';
import { expect, test } from './site.ts';

const path = (story: string) => `/dan-van-kheo/${story}/to-roi/`;

test('is one page of A4 with its picture in sight, and a second one when the text is long', async ({
  page,
}) => {
  await page.goto(path('2023-den-nang-luong-mat-troi-duong-que'));
  expect(await printedPages(page)).toEqual([A4]);
  await page.emulateMedia({ media: 'print' });
  const picture = await page.locator('[data-handout] img').boundingBox();
  expect(picture?.height, '25 mm at least').toBeGreaterThan((25 / 25.4) * 96);
  const items = page.locator('[data-handout] .items');
  await items.evaluate((list) => list.append(list.cloneNode(true), list.cloneNode(true)));
  expect(await printedPages(page)).toEqual([A4, A4]);
  await expect(items.locator('section').first()).toHaveCSS('break-inside', 'avoid');
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

test('of a story known from the press alone tells what the source says', async ({ page }) => {
  await page.goto(path('2016-bong-den-an-ninh'));
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Điều nguồn cho biết' })).toBeVisible();
  await expect(sheet).toContainText('Nguồn: Trang Biên giới, biển đảo Bến Tre');
});

test('is one tap from the story, and its button prints', async ({ page }) => {
  await page.goto('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
  await page.getByRole('link', { name: 'In tờ rơi A4' }).click();
  await expect(page.getByRole('button', { name: 'In tờ rơi này' })).toBeVisible();
  await watchPrinting(page);
  await page.getByRole('button', { name: 'In tờ rơi này' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});
