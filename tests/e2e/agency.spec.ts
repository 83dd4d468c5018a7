/** What a citizen learns of an agency, on the built site. */
import { expect, test } from './site.ts';

test('finds today’s bodies first, former ones apart, those of other provinces elsewhere', async ({
  page,
}) => {
  await page.goto('/co-quan/');
  const headings = await page.locator('main > :not(.page-end) h2, main > h2').allTextContents();
  expect(headings[0]).toBe('Cơ quan Đảng');
  expect(headings.at(-1)).toBe('Cơ quan trước đây');
  const real = page.getByRole('listitem').filter({ hasText: 'Sở Tư pháp tỉnh Vĩnh Long' });
  await expect(real.first()).toContainText('Tư liệu có thật');
  await expect(page.getByRole('link', { name: /thành phố Hồ Chí Minh/i })).toHaveCount(0);
  await page.getByRole('link', { name: 'xem Tư liệu ngoài tỉnh' }).click();
  await expect(page).toHaveURL(/\/tu-lieu\/#co-quan$/);
});

test('follows a former agency to who it is today, and back', async ({ page }) => {
  await page.goto('/co-quan/ubnd-tinh-ben-tre/');
  await expect(page.getByText('Đã kết thúc hoạt động từ sau ngày')).toContainText('30/06/2025');
  await page.getByRole('link', { name: 'Ủy ban nhân dân tỉnh Vĩnh Long' }).first().click();
  const history = page.getByRole('region', { name: 'Trước đây và hiện nay' });
  await expect(history.getByRole('link', { name: 'Ủy ban nhân dân tỉnh Bến Tre' })).toBeVisible();
});

test('reads who is in charge, and that nothing was reported where nothing was', async ({
  page,
}) => {
  await page.goto('/co-quan/ubnd-tinh-vinh-long/');
  const charge = page.getByRole('region', { name: 'Lãnh đạo phụ trách' });
  await expect(charge).toContainText('Chủ tịch UBND tỉnh');
  await expect(charge).toContainText('Chưa có thông tin');
  await page.goto('/co-quan/minh-hoa-ubnd-tinh/');
  await expect(page.locator('main [data-sample]').first()).toBeAttached();
  await expect(page.getByRole('heading', { name: /^Văn bản đã ban hành/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Toàn bộ lịch tiếp công dân' })).toBeVisible();
});

test('says how it carries out its duties, as its page in the tracker does', async ({ page }) => {
  for (const [agency, year] of [
    ['minh-hoa-ubnd-tinh', '2026'],
    ['ubnd-tinh-ben-tre', '2024'],
  ] as const) {
    await page.goto(`/co-quan/${agency}/`);
    const summary = page.getByRole('region', { name: 'Thực hiện nhiệm vụ được giao' });
    await expect(summary).toContainText(`Năm ${year}`);
    const counts = await summary.locator('.tally li').allInnerTexts();
    await summary.getByRole('link', { name: /08-CT\/TU/ }).click();
    await expect(page).toHaveURL(`/thuc-hien/2021-08-ct-tu/co-quan/${agency}/`);
    expect(await page.locator('.tally li').allInnerTexts()).toEqual(counts);
    expect(counts.every((text) => !text.startsWith('0 '))).toBe(true);
  }
});

test('a former agency whose name its successor bears says until when', async ({ page }) => {
  await page.goto('/co-quan/ubnd-tinh-vinh-long-cu/');
  const name = 'Ủy ban nhân dân tỉnh Vĩnh Long (trước 01/07/2025)';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page
    .getByRole('link', { name: 'Ủy ban nhân dân tỉnh Vĩnh Long', exact: true })
    .first()
    .click();
  await expect(page.getByRole('link', { name })).toBeVisible();
});

test('owes nothing where nobody gave it a duty', async ({ page }) => {
  await page.goto('/co-quan/chinh-phu/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thực hiện nhiệm vụ được giao' })).toHaveCount(0);
});

test('carries structured data of the organisation', async ({ page }) => {
  await page.goto('/co-quan/minh-hoa-ubnd-tinh/');
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = texts.map((text) => (JSON.parse(text) as Record<string, unknown>)['@type']);
  expect(types).toContain('GovernmentOrganization');
  expect(types).toContain('BreadcrumbList');
});

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const path of ['/co-quan/', '/co-quan/minh-hoa-ubnd-tinh/', '/co-quan/tinh-uy-ben-tre/'])
    test(`${path} fits`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.locator('html').boundingBox())?.width).toBeLessThanOrEqual(360);
      const overflow = await page.locator('main').evaluate((main) => main.scrollWidth > innerWidth);
      expect(overflow).toBe(false);
    });
});
