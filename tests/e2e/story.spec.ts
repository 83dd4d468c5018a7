/** Dân vận khéo stories, for a neighbouring agency. */
import { expect, test, unfold } from './site.ts';

const STORY = '/dan-van-kheo/2024-lu-nuoc-nghia-tinh/';

test('from the list to a model: what was done, what came of it, whom to ask', async ({ page }) => {
  await page.goto('/dan-van-kheo/');
  await page.getByRole('link', { name: 'Lu nước nghĩa tình' }).first().click();
  await expect(page).toHaveURL(STORY);
  for (const name of ['Kết quả bằng con số', 'Mô hình trong một trang', 'Các bước'])
    await expect(page.getByRole('heading', { name })).toBeVisible();
  await unfold(page);
  for (const item of ['Nội dung, cách làm', 'Nguồn lực', 'Khả năng duy trì, nhân rộng'])
    await expect(page.getByText(item, { exact: true })).toBeVisible();
  await expect(page.locator('main [data-sample]').first()).toBeAttached();

  // The current step is marked, and steps come in order of their dates.
  const steps = page.getByRole('list', { name: 'Các bước' });
  await expect(steps.locator('[aria-current="step"]')).toHaveCount(1);
  const days = await steps
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toEqual([...days].sort());
});

test('every picture loads in a modern format, with a text or marked as decoration, and names its author', async ({
  page,
  request,
}) => {
  await page.goto(STORY);
  await unfold(page);
  const pictures = page.locator('main article img');
  expect(await pictures.count()).toBeGreaterThan(0);
  for (const picture of await pictures.all()) {
    expect(await picture.getAttribute('alt')).not.toBeNull();
    expect(await picture.getAttribute('srcset')).toMatch(/\.webp \d+w/);
    for (const side of ['width', 'height'])
      expect(Number(await picture.getAttribute(side))).toBeGreaterThan(0);
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
      /\.avif$/,
    );
  }
  // AVIF is served as such, and is smaller than WebP.
  const source = page.locator('main article source[type="image/avif"]').first();
  const largest = (await source.getAttribute('srcset'))?.split(', ').at(-1)?.split(' ')[0] ?? '';
  const avif = await request.get(largest);
  const webp = await request.get(largest.replace(/avif$/, 'webp'));
  expect(avif.headers()['content-type']).toBe('image/avif');
  expect((await avif.body()).length).toBeLessThan((await webp.body()).length);
  // The consent of those in it is kept in the record.
  const figures = page.locator('main article figure');
  for (const figure of await figures.all()) {
    await expect(figure).toContainText('Ảnh: ');
    await expect(figure).not.toContainText('Tranh minh họa, không có người thật');
  }
});

test('the decision of recognition is linked where the site has it, and only then', async ({
  page,
}) => {
  await page.goto('/dan-van-kheo/2025-phieu-hen-mot-lan/');
  await page.getByRole('link', { name: '812/QĐ-UBND', exact: true }).first().click();
  await expect(page).toHaveURL('/van-ban/2025-812-qd-ubnd/');
  await page.goto('/dan-van-kheo/2025-tu-sach-dau-hem/');
  const decision = page.locator('dd', { hasText: 'Quyết định số 97/QĐ-UBND' });
  await expect(decision).toBeVisible();
  await expect(decision.getByRole('link')).toHaveCount(0);
});

test('who copied whom is shown both ways, over several steps', async ({ page }) => {
  const line = [
    ['2023-den-nang-luong-mat-troi-duong-que', 'UBND xã Thí Dụ'],
    ['2025-hem-sang-hem-vui', 'UBND phường Ví Dụ'],
    ['2026-ben-do-sang-den', 'UBND xã Thí Nghiệm'],
  ] as const;
  for (const [slug, agency] of line) {
    await page.goto(`/dan-van-kheo/${slug}/`);
    const tree = page.getByRole('region', { name: 'Nhân rộng' });
    expect(await tree.locator('strong').allInnerTexts()).toEqual(line.map(([, name]) => name));
    await expect(tree.locator('[aria-current] strong')).toHaveText(agency);
    await expect(tree.getByRole('link')).toHaveCount(line.length - 1);
  }
});

test('documents and models that belong to it are there, each with the reason', async ({ page }) => {
  await page.goto('/dan-van-kheo/2025-phieu-hen-mot-lan/');
  const documents = page.getByRole('region', { name: 'Văn bản liên quan' });
  await expect(
    documents.getByRole('listitem').filter({ hasText: 'Mô hình thực hiện văn bản này' }),
  ).toContainText('45/KH-UBND');
  await expect(
    documents.getByRole('listitem').filter({ hasText: 'Quyết định công nhận mô hình' }),
  ).toContainText('812/QĐ-UBND');
  await unfold(page);
  const reasons = page.locator('#lien-quan .why');
  await expect(reasons).toHaveCount(3);
  for (const reason of await reasons.allInnerTexts()) expect(reason).toMatch(/^cùng /i);
  // What is not known of a model is said, not left out in silence.
  await page.goto('/dan-van-kheo/2016-bong-den-an-ninh/');
  await unfold(page);
  await expect(page.getByText('Trang chưa có thông tin về: thực trạng, lý do;')).toBeVisible();
});

test('feeds bring the picture of a model', async ({ request }) => {
  const feed = await (await request.get('/dan-van-kheo.json')).json();
  const items = (feed as { items: { url: string; image?: string; content_text: string }[] }).items;
  const item = items.find(({ url }) => url.endsWith(STORY));
  expect(item?.content_text).toContain('Nhà dư lu cho nhà thiếu mượn');
  expect((await request.get(item?.image ?? '')).headers()['content-type']).toBe('image/webp');
  const atom = await (await request.get('/dan-van-kheo.xml')).text();
  expect(atom).toContain(`<link rel="enclosure" type="image/webp" href="${item?.image}"/>`);
});
