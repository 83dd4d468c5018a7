/** The signed original: its description, its picture, and a digest that can be verified. */
import { createHash } from 'node:crypto';
import { expect, test } from './site.ts';

const SCANNED = '/van-ban/2022-09-ct-ubnd/';
const PDF = '/tep/van-ban/2022-09-ct-ubnd-ban-quet.pdf';

test('a scan tells its pages, size and look, and the text says that nobody compared it yet', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(SCANNED);
  await expect(page.locator('[data-unproofread]')).toContainText('Chưa hiệu đính');
  await page.getByRole('link', { name: 'Xem bản ký' }).click();
  const files = page.getByRole('region', { name: 'Tệp kèm theo' });
  await expect(files).toContainText(/Bản ký chính thức · PDF · 3\strang · \d+(,\d)? kB/);
  await expect(page.locator('.edition')).toContainText('chỗ nào khác bản ký thì theo bản ký');
  await expect(files).toContainText('Bản quét, không có lớp chữ: hãy đọc toàn văn ở trên.');
  const preview = files.getByRole('img', { name: /^Trang đầu của Bản quét Chỉ thị số 09/ });
  await preview.scrollIntoViewIfNeeded();
  await expect
    .poll(() => preview.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  const [box, link] = [await preview.boundingBox(), files.locator('a:has(img)')];
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(905 / 640, 1);
  await expect(link).toHaveAttribute('href', PDF);
  const data = (await (await request.get(`${SCANNED}index.json`)).json()) as {
    unproofread: boolean;
    attachments: { pages: number; textLayer: boolean; preview: string }[];
  };
  expect(data.unproofread).toBe(true);
  expect(data.attachments[0]).toMatchObject({ pages: 3, textLayer: false });
  expect((await request.get(new URL(data.attachments[0]!.preview).pathname)).status()).toBe(200);
});

test('the browser itself compares a downloaded file with the published one; the digest is copied as one word', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(SCANNED);
  const original = await (await request.get(PDF)).body();
  const sha = createHash('sha256').update(original).digest('hex');
  await expect(page.locator(`[data-sha="${sha}"]`)).toHaveText(sha);
  await page.getByText('cách kiểm tra tệp đã tải về').click();
  await expect(page.getByText(`certutil -hashfile`)).toBeVisible();
  const choose = (buffer: Buffer) =>
    page
      .getByLabel('Chọn tệp đã tải về')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  await choose(original);
  await expect(page.getByRole('status').filter({ hasText: 'Đúng tệp đã đăng' })).toContainText(
    'Bản quét Chỉ thị số 09',
  );
  await choose(Buffer.concat([original, Buffer.from(' ')]));
  await expect(page.getByRole('status').filter({ hasText: 'Không trùng' })).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Sao chép mã' }).click();
  await expect.poll(clipboard).toBe(sha);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('[data-sha]').click();
  await page.keyboard.press('Control+C');
  await expect.poll(async () => (await clipboard()).trim()).toBe(sha);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the help is there, and no control that would do nothing', async ({ page }) => {
    await page.goto(SCANNED);
    await page.getByText('cách kiểm tra tệp đã tải về').click();
    await expect(page.getByText('shasum -a 256')).toBeVisible();
    await expect(page.getByLabel('Chọn tệp đã tải về')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Sao chép mã' })).toHaveCount(0);
  });
});
