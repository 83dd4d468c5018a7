/** The lists of stories: filters that are links, places, and the count against the target. */
import { expect, test, unfold } from './site.ts';

test('every filter says how many it leads to, and tells the truth', async ({ page }) => {
  await page.goto('/dan-van-kheo/linh-vuc/kinh-te/');
  await page.getByText('Lọc thêm').click();
  const links = await page.locator('nav.filter a').evaluateAll((list) =>
    list.map((link) => ({
      to: link.getAttribute('href') ?? '',
      count: Number(link.querySelector('.muted')?.textContent),
    })),
  );
  expect(links.length).toBeGreaterThan(15);
  const shown = await page.evaluate(
    async (paths) => {
      const count = async (path: string) => {
        const html = await (await fetch(path)).text();
        const list = new DOMParser().parseFromString(html, 'text/html');
        return list.querySelectorAll('main .grid > li').length;
      };
      return Promise.all(paths.map(count));
    },
    links.map(({ to }) => to),
  );
  expect(links.map(({ to }, index) => ({ to, count: shown[index] }))).toEqual(links);
});

test('places come with their office; a former name keeps its district and gets none', async ({
  page,
}) => {
  await page.goto('/dan-van-kheo/');
  await page.getByRole('link', { name: 'Xem theo xã, phường' }).click();
  const rowOf = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const today = rowOf('Xã Thí Dụ');
  await expect(today.getByRole('link', { name: 'UBND xã Thí Dụ' })).toBeVisible();
  await expect(today.getByRole('link', { name: 'Lịch tiếp công dân' })).toBeVisible();
  await expect(today.getByRole('link', { name: 'Lu nước nghĩa tình' })).toBeVisible();
  const former = rowOf('Xã Vang Quới Tây');
  await expect(former.getByRole('link', { name: 'Bóng đèn an ninh' })).toBeVisible();
  await expect(former).not.toContainText('Trụ sở');
  await expect(page.getByRole('heading', { name: 'Huyện Bình Đại' })).toBeVisible();
  await page.getByRole('link', { name: 'Xã Vang Quới Tây' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Mô hình Dân vận khéo ở xã Vang Quới Tây, huyện Bình Đại',
  );
  await expect(page.locator('main .grid > li')).toHaveCount(2);
});

test('the count per agency tells "no information" from a number, against the target; the page of a year names the models counted', async ({
  page,
}) => {
  await page.goto('/dan-van-kheo/');
  await unfold(page);
  const table = page.getByRole('region', { name: 'Bảng số mô hình' });
  const cells = await table.getByRole('cell').allInnerTexts();
  const words = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  for (const cell of words)
    expect(cell).toMatch(
      /^(\? Chưa có thông tin|✓ Đạt mức tối thiểu 1 mô hình|✓✓ Đạt mức phấn đấu [2-9] mô hình|)$/,
    );
  for (const grade of ['Chưa có thông tin', 'Đạt mức tối thiểu', 'Đạt mức phấn đấu'])
    expect(words.some((cell) => cell.includes(grade))).toBe(true);
  await page.getByRole('link', { name: 'Từng cơ quan năm 2025' }).click();
  await expect(page).toHaveURL('/dan-van-kheo/chi-tieu/2025/');
  const row = page.locator('.reported > li').filter({ hasText: 'UBND phường Ví Dụ' });
  await expect(row.getByRole('link', { name: 'Tủ sách đầu hẻm' })).toBeVisible();
  await expect(row).toContainText('Đạt mức phấn đấu');
  await expect(page.locator('details', { hasText: 'UBND xã Thí Dụ' })).toBeVisible();
  await row.getByRole('link', { name: 'Hẻm sáng, hẻm vui' }).click();
  await expect(page).toHaveURL('/dan-van-kheo/2025-hem-sang-hem-vui/');
});
