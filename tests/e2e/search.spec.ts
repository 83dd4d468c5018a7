import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Types a query on the search page and waits for its answer. */
async function search(page: Page, query: string, filters = ''): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}${filters}`);
  await ready(page);
}
const ready = (page: Page) =>
  expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
const hits = (page: Page) => page.locator('ol[data-results] > li');
const count = (page: Page) => page.locator('[data-result-count]');

test('without marks, or in decomposed capitals: the dialogues are found, in plain Vietnamese', async ({
  page,
}) => {
  for (const query of ['doi thoai', 'ĐỐI THOẠI'.normalize('NFD')]) {
    await search(page, query);
    await expect(hits(page).nth(3)).toBeVisible();
    await expect(count(page)).toHaveText(/^\d[\d.]* kết quả$/);
    await expect(hits(page).locator('mark').first()).toHaveText(/[đĐ]ối|thoại/i);
    // Without the marks that the index needs.
    const text = await page.locator('ol[data-results]').innerText();
    expect(text).toContain('đ');
    expect(text).not.toMatch(/\u0335/);
    expect(text).toBe(text.normalize('NFC'));
  }
});

test('a hit leads to its page, and to the place in it', async ({ page }) => {
  await search(page, 'thủ trưởng cơ quan tiếp công dân định kỳ');
  const place = page.locator('.hit-place').first();
  const href = (await place.getAttribute('href')) ?? '';
  expect(href).toMatch(/\/#[a-z0-9-]+$/);
  await place.click();
  await expect(page).toHaveURL(href);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('filters narrow, and the address is the whole state', async ({ page }) => {
  await search(page, 'tiếp công dân');
  const total = await count(page).innerText();
  await page.getByText('Thu hẹp, sắp xếp').click();
  await page.getByLabel('Mục', { exact: true }).selectOption('Văn bản');
  await expect(page).toHaveURL(/loai=V%C4%83n\+b%E1%BA%A3n/);
  await ready(page);
  await expect(count(page)).not.toHaveText(total);
  await expect(count(page)).toHaveText(/kết quả/);
  const narrowed = await count(page).innerText();
  // All at once, with retries: results are redrawn during a check one by one.
  const others = () =>
    hits(page).evaluateAll((items) =>
      items
        .map((item) => item.querySelector('a')?.getAttribute('href'))
        .filter((href) => !href?.includes('/van-ban/')),
    );
  await expect.poll(others).toEqual([]);
  await expect(hits(page)).not.toHaveCount(0);
  await page.reload();
  await expect(count(page)).toHaveText(narrowed);
  await page.goBack();
  await expect(count(page)).toHaveText(total);
});

test('the best hits come first, then groups, with the way to all of each kind', async ({
  page,
}) => {
  await search(page, 'tiếp công dân');
  const kinds = page.getByRole('navigation', { name: 'Kết quả theo mục' });
  await expect(kinds.getByRole('link', { name: /^Tất cả/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  const groups = page.locator('ol[data-results] h2');
  await expect(groups.nth(1)).toBeVisible();
  // The heading is in the item of its group's first hit; the best three have none.
  await expect(hits(page).nth(2).locator('h2')).toHaveCount(0);
  await expect(hits(page).nth(3).locator('h2')).toHaveText(/^\S.* \(\d+\)$/);
  const links = await hits(page)
    .locator('.hit-title a')
    .evaluateAll((all) => all.map(String));
  expect(new Set(links).size, 'each page once').toBe(links.length);
  const all = page.getByRole('link', { name: /^Xem tất cả \d+ văn bản/ });
  const wanted = /\d+/.exec(await all.innerText())?.[0] ?? '';
  await all.click();
  await expect(count(page)).toHaveText(`${wanted} kết quả`);
  await expect(page).toHaveURL(/loai=/);
  await expect(groups).toHaveCount(0);
  await expect(count(page)).toBeFocused();
  await page.goBack();
  await expect(groups.first()).toBeVisible();
});

test('a kind chosen by keyboard keeps the focus, and its list grows', async ({ page }) => {
  await search(page, 'tiếp công dân');
  const kind = page
    .getByRole('navigation', { name: 'Kết quả theo mục' })
    .getByRole('link', { name: /^Văn bản/ });
  await kind.press('Enter');
  await expect(page.locator('ol[data-results] h2')).toHaveCount(0);
  await expect(kind).toHaveAttribute('aria-current', 'true');
  await expect(kind).toBeFocused();
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect(hits(page).nth(10).locator('a').first()).toBeFocused();
});

test('the newest first is one list in the order of dates', async ({ page }) => {
  await search(page, 'dân vận', '&sap-xep=moi-nhat');
  await expect(page.locator('ol[data-results] h2')).toHaveCount(0);
  await expect(page.locator('.hit-facts')).not.toHaveCount(0);
  const dates = (await page.locator('.hit-facts').allInnerTexts()).flatMap(
    (text) => /(?:(?:\d\d\/)?\d\d\/)?20\d\d/.exec(text)?.[0].split('/').reverse().join('-') ?? [],
  );
  const years = dates.map((date) => date.slice(0, 4));
  expect(years).toEqual([...years].sort().reverse());
});

test('active filters are taken away one by one, or all at once', async ({ page }) => {
  await search(page, 'dân vận', '&nam=2026&tu=2026-01-01&loai=V%C4%83n+b%E1%BA%A3n');
  const narrowed = await count(page).innerText();
  const year = page.getByRole('button', { name: 'Bỏ bộ lọc Năm: 2026' });
  await expect(page.getByRole('button', { name: 'Bỏ bộ lọc Từ ngày: 01/01/2026' })).toBeVisible();
  await year.click();
  await expect(year).toHaveCount(0);
  await expect(page).not.toHaveURL(/nam=/);
  await expect(page.getByRole('button', { name: /Từ ngày/ })).toBeFocused();
  await ready(page);
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
  await expect(page).toHaveURL(/\?q=d%C3%A2n\+v%E1%BA%ADn$/);
  await expect(page.locator('[data-filters] button')).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(count(page)).toHaveText(narrowed);
  await expect(year).toBeVisible();
});

test('the field is a filter of its own', async ({ page }) => {
  await search(page, 'dân');
  await page.getByText('Thu hẹp, sắp xếp').click();
  const field = page.getByLabel('Lĩnh vực');
  // Value and words at one moment: the options are rewritten with each response.
  const { value, words } = await field
    .locator('option:not([value=""])')
    .first()
    .evaluate((option: HTMLOptionElement) => ({ value: option.value, words: option.text }));
  const wanted = /\((\d+)\)$/.exec(words)?.[1];
  await field.selectOption(value);
  await expect(page).toHaveURL(/linh-vuc=/);
  await expect(count(page)).toHaveText(`${wanted} kết quả`);
});

test('typing in the box searches, and keeps one entry in the history', async ({ page }) => {
  await page.goto('/');
  await page.goto('/tim-kiem/');
  await page.getByLabel('Tìm trong toàn trang').pressSequentially('dân vận', { delay: 40 });
  await ready(page);
  await expect(page).toHaveURL(/q=d%C3%A2n\+v%E1%BA%ADn/);
  await expect(hits(page)).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(page).not.toHaveURL(/tim-kiem/);
});

test('what was read otherwise, left out or not found is said', async ({ page }) => {
  const notes = page.locator('[data-notes]');
  await search(page, 'tieesp coong daan');
  await expect(notes).toContainText('Đang hiển thị kết quả cho “tiếp công dân”');
  await expect(hits(page).first()).toContainText(/tiếp công dân/i);
  await search(page, 'tiếp công dân xyzzyqwk');
  await expect(notes).toHaveText('Không có “xyzzyqwk” trong trang này.');
  await expect(hits(page)).not.toHaveCount(0);
  await search(page, 'khieu lai to cao');
  await expect(hits(page).first()).toContainText(/khiếu nại, tố cáo/i);
  await expect(notes).toBeEmpty();
  await search(page, 'xyzzyqwk');
  await expect(count(page)).toContainText('Không tìm thấy kết quả nào');
  await expect(page.getByRole('button', { name: 'Bỏ mọi bộ lọc' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Xem theo danh mục' })).toBeVisible();
  await search(page, 'xyzzyqwk', '&nam=2026');
  await expect(page.getByRole('button', { name: 'Bỏ mọi bộ lọc' })).toBeVisible();
  await search(page, '<img src=x onerror=alert(1)> "');
  await expect(page.locator('[data-search] img')).toHaveCount(0);
});

test('an index that cannot be loaded is said, not swallowed', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route('**/tim-kiem/chi-muc/**', (route) => route.abort());
  await page.goto(`${baseURL}/tim-kiem/?q=a`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'error');
  await expect(count(page)).toContainText('Không tải được');
  await page.close();
});

test('a site published anew under an open page is searched with its new index', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/tim-kiem/`);
  await page.getByRole('combobox').waitFor();
  let failed = 0;
  await page.route('**/tim-kiem/chi-muc/**', (route) =>
    failed++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.getByRole('combobox').fill('thanh niên');
  await ready(page);
  expect(failed).toBeGreaterThan(0);
  await expect(hits(page)).not.toHaveCount(0);
  await page.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search box of any page leads to a page that offers the lists', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('search').getByRole('searchbox').fill('tiếp công dân');
    await page.getByRole('search').getByRole('button').click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
    await expect(page.getByText('trình duyệt tắt JavaScript')).toBeVisible();
    await expect(page.getByText('Thu hẹp, sắp xếp'), 'a control that does nothing').toBeHidden();
    for (const [list, link, address] of [
      ['Các mục', 'Chỉ thị và văn bản', '/van-ban/'],
      ['Văn bản theo loại', 'Chỉ thị', '/van-ban/loai/chi-thi/'],
      ['Văn bản theo năm ban hành', '2021', '/van-ban/nam/2021/'],
    ] as const)
      await expect(
        page.getByRole('navigation', { name: list, exact: true }).getByRole('link', { name: link }),
      ).toHaveAttribute('href', address);
  });
});
