/** The site about itself: that it is a demonstration, what in it is real, who is responsible. */
import { expect, test } from './site.ts';

const BANNER =
  'Trang trình diễn. Tỉnh Minh Họa không có thật; tư liệu có thật được ghi nguồn. Giới thiệu';

test('the banner leads to what the site is and who answers for it', async ({ page }) => {
  await page.goto('/');
  const banner = page.getByRole('region', { name: 'Trang trình diễn' });
  await expect(banner).toHaveText(BANNER);
  await banner.getByRole('link').click();
  await expect(page).toHaveURL('/gioi-thieu/');
  const who = page.getByRole('region', { name: 'Ai chịu trách nhiệm' });
  await expect(who).toContainText('Ủy ban nhân dân tỉnh Minh Họa');
  await expect(who).toContainText('Chưa có thông tin');
});

test('real records are marked in lists, illustrative ones only for machines', async ({ page }) => {
  await page.goto('/van-ban/');
  const rows = page.locator('.directive-rows > li');
  const real = rows.filter({ hasText: 'Tư liệu có thật' });
  await expect(real).not.toHaveCount(0);
  await expect(real.locator('[data-sample]')).toHaveCount(0);
  const samples = rows.filter({ has: page.locator('[data-sample]') });
  await expect(samples).not.toHaveCount(0);
  expect((await real.count()) + (await samples.count())).toBe(await rows.count());
});

test('the library lists what other provinces published, each with its source', async ({ page }) => {
  await page.goto('/tu-lieu/');
  const notices = page.getByRole('region', { name: 'Thông báo lịch tiếp công dân' });
  const items = notices.getByRole('listitem');
  await expect(items).not.toHaveCount(0);
  for (const item of await items.all()) await expect(item).toContainText('Nguồn: ');
  const issuers = page.getByRole('region', { name: 'Cơ quan ban hành' });
  await expect(issuers.getByRole('link', { name: /Hồ Chí Minh/ })).toBeVisible();
});

test('a question can be sent to no real body of another place', async ({ request }) => {
  const html = await (await request.get('/gop-y/')).text();
  expect(html).toContain('Ban biên tập trả lời trong 15 ngày');
  expect(html).not.toContain('Sở Tư pháp tỉnh Vĩnh Long');
});

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('one button opens all entries of the menu', async ({ page }) => {
    await page.goto('/dan-van-kheo/');
    const menu = page.getByRole('navigation', { name: 'Các mục chính' });
    await expect(menu.getByRole('link')).toHaveCount(0);
    await page.getByRole('button', { name: 'Các mục' }).click();
    await expect(menu.getByRole('link')).toHaveCount(8);
    for (const link of await menu.getByRole('link').all()) {
      await expect(link).toBeInViewport({ ratio: 1 });
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    await expect(menu.getByRole('link')).toHaveCount(0);
    await page.getByRole('button', { name: 'Các mục' }).click();
    await menu.getByRole('link', { name: 'Lịch tiếp công dân' }).click();
    await expect(page).toHaveURL('/lich-tiep-cong-dan/');
  });
});
