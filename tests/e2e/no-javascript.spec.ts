import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

/** Reading pages must say everything without a script; the search page must say what to do instead. */
for (const [name, path] of Object.entries(PAGES))
  test(`${name} reads without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeVisible();
    const text = await page.locator('main').innerText();
    expect(text.length, 'characters of text').toBeGreaterThan(150);
  });

test('the search box of any page leads to a page that offers the lists', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('search').getByRole('searchbox').fill('tiếp công dân');
  await page.getByRole('search').getByRole('button').click();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
  await expect(page.getByText('trình duyệt tắt JavaScript')).toBeVisible();
  await expect(page.getByText('Thu hẹp kết quả'), 'a control that does nothing').toBeHidden();
  const search = page.url();
  for (const [list, link, address] of [
    ['Các mục', 'Chỉ thị và văn bản', /\/van-ban\/$/],
    ['Văn bản theo loại', 'Chỉ thị', /\/van-ban\/loai\/chi-thi\/$/],
    ['Văn bản theo năm ban hành', '2021', /\/van-ban\/nam\/2021\/$/],
  ] as const) {
    await page.goto(search);
    await page
      .getByRole('navigation', { name: list, exact: true })
      .getByRole('link', { name: link })
      .click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
