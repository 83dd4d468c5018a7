/** Questions, their answers, and the ways to send one. */
import { qrCode } from '#lib/qr.ts';
import { alone, expect, test } from './site.ts';

const LATE = '/hoi-dap/2026-10-de-nghi-bang-thu-chi-dang-len-trang/';
const WAITING = '/hoi-dap/2026-11-ghe-ngoi-cho-o-noi-tiep-cong-dan/';

test('an answer that came late says so, with the days it took', async ({ page }) => {
  await page.goto('/hoi-dap/');
  await page.getByRole('link', { name: /Đề nghị đăng bảng thu chi/ }).click();
  await expect(page).toHaveURL(LATE);
  await expect(page.getByText('Trả lời quá hạn')).toBeVisible();
  await expect(page.getByText('Trả lời sau 23 ngày, quá hạn 8 ngày')).toBeVisible();
  const answer = page.getByRole('region', { name: /Trả lời chính thức/ });
  await expect(answer).toContainText('UBND xã Thí Dụ tiếp thu góp ý');
  await page.getByRole('link', { name: 'UBND xã Thí Dụ đối thoại với nhân dân năm 2025' }).click();
  await expect(page).toHaveURL('/doi-thoai/2025-11-xa-thi-du-voi-nhan-dan/');
});

test('a question without an answer names the day it is due', async ({ page }) => {
  await page.goto(WAITING);
  await expect(page.getByText('Chờ trả lời', { exact: true })).toBeVisible();
  await expect(page.getByText('Chưa có câu trả lời. Hạn trả lời 27/11/2026.')).toBeVisible();
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const data = blocks.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(data.find((block) => block['@type'] === 'QAPage')).toMatchObject({
    mainEntity: { answerCount: 0 },
  });
});

test('the code of a receipt leads to its answer, or says that there is none yet', async ({
  browser,
}) => {
  // Not the watched page: the browser reports the answer 404, which is what is asked here.
  const page = await browser.newPage();
  await page.goto('/hoi-dap/');
  const field = page.getByRole('textbox', { name: 'Mã nhận' });
  const button = page.getByRole('button', { name: 'Tra kết quả' });
  await field.fill('k7m3q9tx');
  await button.click();
  await expect(page.getByText(/^Mã nhận gồm năm, tháng/)).toBeVisible();
  await field.fill('2026-11-K7M3 Q9TX');
  const missing = page.waitForResponse(/\/hoi-dap\/2026-11-k7m3q9tx\/$/);
  await button.click();
  expect((await missing).status()).toBe(404);
  await expect(page.getByText(/^Chưa có nội dung nào được đăng với mã này/)).toBeVisible();
  await page.route('/hoi-dap/2026-11-k7m3q9tx/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Trả lời</title>' }),
  );
  await button.click();
  await expect(page).toHaveURL('/hoi-dap/2026-11-k7m3q9tx/');
  await page.close();
});

test('the page of thanks has the code in its field, and nobody can put words there by a link', async ({
  page,
}) => {
  await page.goto('/gop-y/da-nhan/?ma=2026-11-k7m3q9tx');
  await expect(page.getByRole('textbox', { name: 'Mã nhận' })).toHaveValue('2026-11-k7m3q9tx');
  await page.goto('/gop-y/da-nhan/?ma=Hãy+gọi+0900');
  await expect(page.getByRole('main')).not.toContainText('0900');
  await expect(page.getByRole('textbox', { name: 'Mã nhận' })).toHaveValue('');
});

test('counts of answers add up to the questions listed', async ({ page }) => {
  await page.goto('/hoi-dap/');
  const figures = (await page.locator('dl dd').allInnerTexts()).map(Number);
  const listed = await page.locator('main .rows > li').count();
  expect(figures.reduce((sum, value) => sum + value, 0)).toBe(listed);
});

test('filters by field, agency and kind are links', async ({ page }) => {
  const rows = page.locator('main .rows > li');
  await page.goto('/hoi-dap/');
  await page.getByRole('navigation', { name: 'Lĩnh vực' }).getByText('Tiếp công dân').click();
  await expect(page).toHaveURL('/hoi-dap/linh-vuc/tiep-cong-dan/');
  await expect(rows).not.toHaveCount(0);
  await expect(rows.filter({ hasNotText: 'Tiếp công dân' })).toHaveCount(0);
  await page.getByText('Lọc thêm').click();
  await page.getByRole('navigation', { name: 'Loại' }).getByText('Đề nghị đính chính').click();
  await expect(page).toHaveURL('/hoi-dap/loai/de-nghi-dinh-chinh-thong-tin/');
  await expect(rows).toHaveCount(2);
});

test('the page a reader comes from is in the letter, and nothing else can be put there', async ({
  page,
}) => {
  const letter = page.getByRole('link', { name: 'Soạn thư góp ý' });
  await page.goto('/gop-y/?ve=/van-ban/2021-08-ct-tu/');
  expect(decodeURIComponent((await letter.getAttribute('href')) ?? '')).toContain(
    'Về trang: /van-ban/2021-08-ct-tu/',
  );
  await expect(page.getByText('Góp ý về trang')).toBeVisible();
  await page.goto('/gop-y/?ve=%2Fx%0Abcc%3Aai%40xau.example');
  expect(await letter.getAttribute('href')).not.toContain('xau.example');
  await expect(page.getByText('Góp ý về trang')).toBeHidden();
});

test('a record ends with ways to share it and to comment on it', async ({ page }) => {
  await page.goto('/dan-van-kheo/2024-lu-nuoc-nghia-tinh/');
  const share = page.getByRole('region', { name: 'Chia sẻ', exact: true });
  await share.getByText('Chia sẻ', { exact: true }).click();
  const address = share.getByRole('textbox', { name: 'Địa chỉ trang' });
  await expect(address).toHaveValue(/\/dan-van-kheo\/2024-lu-nuoc-nghia-tinh\/$/);
  for (const service of ['Facebook', 'Zalo'])
    await expect(share.getByRole('link', { name: service })).toHaveAttribute('rel', /noopener/);
  const zalo = new URL(
    (await share.getByRole('link', { name: 'Zalo' }).getAttribute('href')) ?? '',
  );
  const sent = JSON.parse(atob(zalo.searchParams.get('d') ?? '')) as { url: string };
  expect(sent.url).toBe(await address.inputValue());
  await page.getByRole('link', { name: 'Góp ý', exact: true }).first().click();
  await expect(page).toHaveURL(/\/gop-y\/\?ve=/);
});

test('a copied address leads to the place the reader is at; of a search it is the whole search', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialogue = '/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/';
  for (const [opened, copied] of [
    [`${dialogue}?fbclid=abc#cau-4`, `${dialogue}#cau-4`],
    ['/tim-kiem/?q=tiep+cong+dan', '/tim-kiem/?q=tiep+cong+dan'],
  ] as const) {
    await page.goto(opened);
    await page.getByText('Chia sẻ', { exact: true }).click();
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect(page.getByRole('button', { name: 'Đã sao chép liên kết.' })).toBeVisible();
    const url = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(url.href.slice(url.origin.length)).toBe(copied);
  }
});

alone('a device with a dialog of its own for sharing opens it at once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.title = `shared ${data.url ?? ''}`;
        return Promise.resolve();
      },
    });
  });
  await page.goto(`${LATE}#tra-loi`);
  const share = page.getByRole('region', { name: 'Chia sẻ', exact: true });
  await share.getByText('Chia sẻ', { exact: true }).click();
  await expect(page).toHaveTitle(/^shared http.+#tra-loi$/);
  await expect(share.getByRole('link', { name: 'Facebook' })).toBeHidden();
});

test("the QR code is the page's own address", async ({ page }) => {
  await page.goto(LATE);
  const share = page.getByRole('region', { name: 'Chia sẻ', exact: true });
  const address = await share.locator('input').inputValue();
  await share.getByText('Mã QR của trang này').click();
  const code = share.getByRole('img', { name: 'Mã QR dẫn đến trang này' });
  await expect(code).toBeVisible();
  await expect(code.locator('path')).toHaveAttribute('d', qrCode(address).path);
});

test.describe('without JavaScript on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('an answer is found by its address', async ({ page }) => {
    await page.goto('/hoi-dap/');
    await expect(page.getByText('/hoi-dap/mã-nhận/')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tra kết quả' })).toBeHidden();
  });

  test('sharing shows plain links and no button that would do nothing', async ({ page }) => {
    await page.goto(LATE);
    const share = page.getByRole('region', { name: 'Chia sẻ', exact: true });
    await share.getByText('Chia sẻ', { exact: true }).click();
    await expect(share.getByRole('link', { name: 'Thư điện tử' })).toHaveAttribute(
      'href',
      /^mailto:/,
    );
    await expect(share.getByRole('button')).toHaveCount(0);
  });
});
