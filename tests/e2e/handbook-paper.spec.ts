/** The handbook as staff print it, or save it as a PDF. */
import { A4, printedPages, watchPrinting } from './paper.ts';
import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';

test('the whole handbook: a button prints it on A4, each task from a new page, with its pictures', async ({
  page,
}) => {
  await page.goto(PAGES["editors' handbook"]);
  await page.getByRole('link', { name: /tệp PDF/ }).click();
  await watchPrinting(page);
  await page.getByRole('button', { name: 'In cả sổ tay' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const tasks = page.locator('article');
  const count = await tasks.count();
  await expect(page.getByRole('navigation', { name: /Các việc/ }).getByRole('link')).toHaveCount(
    count,
  );
  const missing = await tasks
    .locator('img')
    .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length);
  expect(missing).toBe(0);
  const sheets = await printedPages(page);
  expect(new Set(sheets)).toEqual(new Set([A4]));
  expect(sheets.length).toBeGreaterThan(count);
});
