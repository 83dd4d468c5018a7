/** Dân vận khéo models as a neighbouring agency reads them. */
import { expect, test } from './site.ts';

const STORY = '/dan-van-kheo/2024-lu-nuoc-nghia-tinh/';

test('from the list to a model: what was done, what came of it, whom to ask', async ({ page }) => {
  await page.goto('/dan-van-kheo/');
  await page.getByRole('link', { name: 'Lu nước nghĩa tình' }).first().click();
  await expect(page).toHaveURL(STORY);
  for (const name of ['Kết quả bằng con số', 'Mô hình trong một trang', 'Các bước'])
    await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText('Cách làm', { exact: false }).first()).toBeVisible();
  await expect(page.locator('[data-sample]').first()).toBeVisible();
});

test('the current step is marked, and steps come in order of their dates', async ({ page }) => {
  await page.goto(STORY);
  const steps = page.getByRole('list', { name: 'Các bước' });
  await expect(steps.locator('[aria-current="step"]')).toHaveCount(1);
  const days = await steps
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toEqual([...days].sort());
});

test('every picture loads in a modern format, with a text or marked as decoration', async ({
  page,
}) => {
  await page.goto(STORY);
  const pictures = page.locator('main article img');
  expect(await pictures.count()).toBeGreaterThan(0);
  for (const picture of await pictures.all()) {
    expect(await picture.getAttribute('alt')).not.toBeNull();
    expect(await picture.getAttribute('srcset')).toMatch(/\.webp \d+w/);
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
});

test('the count per agency tells "not reported" from a number', async ({ page }) => {
  await page.goto('/dan-van-kheo/');
  const table = page.getByRole('region', { name: 'Mỗi cơ quan, mỗi năm 1–2 mô hình' });
  await expect(table.getByText('Chưa báo cáo').first()).toBeVisible();
  const cells = await table.getByRole('cell').allInnerTexts();
  for (const cell of cells) expect(cell).toMatch(/^(Chưa báo cáo|[1-9]\d* mô hình)$/);
});

test('a field of the filter shows the models of that field and no others', async ({ page }) => {
  await page.goto('/dan-van-kheo/linh-vuc/kinh-te/');
  const cards = page.locator('main .grid > li');
  expect(await cards.count()).toBeGreaterThan(0);
  for (const text of await cards.allInnerTexts()) expect(text).toContain('Kinh tế');
});

test('machines read a model as an article with its author', async ({ page }) => {
  await page.goto(STORY);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const data = blocks.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(data.find((block) => block['@type'] === 'Article')).toMatchObject({
    headline: 'Lu nước nghĩa tình',
    author: { '@type': 'GovernmentOrganization' },
  });
});

test.describe('without JavaScript on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const path of ['/dan-van-kheo/', STORY, '/dan-van-kheo/nam/2024/'])
    test(`${path} is whole and does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
    });
});
