/** Reading a long document: contents that follow, a citation of every unit, the printed sheet. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { qrCode } from '#lib/qr.ts';
import { expect, test } from './site.ts';

const LONG = '/van-ban/2026-15-2026-qd-ubnd/';
const PARTY = '/van-ban/2026-12-ct-tu/';
const SUMMARY_ONLY = '/van-ban/2021-08-ct-tu/';
const POINT = 'dieu-5-khoan-2-diem-dd';
const CITATION =
  'điểm đ khoản 2 Điều 5 Quy định ban hành kèm theo Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Minh Họa';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const urlOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['url'] ?? '');

test.describe('with the clipboard', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('a unit is cited by keyboard: citation, link, its own words', async ({ page }) => {
    await page.goto(LONG);
    const permalink = page.locator(`#${POINT} .permalink`);
    const menu = page.getByRole('dialog', { name: 'Trích dẫn' });
    await permalink.press('Enter');
    await expect(menu).toContainText(CITATION);
    await expect(page.locator(`#${POINT}`)).toHaveClass(/cited/);
    await expect(menu.getByRole('button', { name: 'Sao chép trích dẫn' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('status')).toHaveText('Đã sao chép.');
    expect(await copied(page)).toBe(CITATION);

    const address = `${await urlOf(page)}#${POINT}`;
    await menu.getByRole('button', { name: 'Sao chép liên kết' }).press('Enter');
    await expect.poll(() => copied(page)).toBe(address);
    await menu.getByRole('button', { name: 'Sao chép nguyên văn' }).press('Enter');
    await expect.poll(() => copied(page)).toMatch(/^đ\) [^#]+\n\(điểm đ khoản 2 Điều 5 /);

    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(permalink).toBeFocused();
    await expect(page.locator('.cited')).toHaveCount(0);
    // From the menu the keyboard continues in the text.
    await page.keyboard.press('Enter');
    await menu.getByRole('button', { name: 'Đóng' }).focus();
    await page.keyboard.press('Tab');
    await expect(menu).toBeHidden();
    await expect(page.locator('#dieu-5-khoan-2-diem-e .permalink')).toBeFocused();
  });

  test('party texts are cited by section; selected text is free of signs', async ({ page }) => {
    await page.goto(PARTY);
    await page.locator('#muc-ii-3 .permalink').first().press('Enter');
    await expect(page.locator('[data-cited]')).toHaveText(
      'khoản 3 mục II Chỉ thị số 12-CT/TU ngày 10 tháng 02 năm 2026 của Ban Thường vụ Tỉnh ủy Minh Họa',
    );
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const text = document.querySelector('.legal-text');
      if (text) getSelection()?.selectAllChildren(text);
    });
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await copied(page)).length).toBeGreaterThan(2000);
    const words = await copied(page);
    expect(words).not.toMatch(/#|Liên kết đến|Sao chép|Trích dẫn/);
  });
});

test('on a phone the menu is in reach of a thumb', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${LONG}#${POINT}`);
  const permalink = page.locator(`#${POINT} .permalink`);
  const isTarget = () =>
    permalink.evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return [-21, 21].map((d) => document.elementFromPoint(x, y + d) === link);
    });
  // The browser may still be scrolling to the unit.
  await expect.poll(isTarget).toEqual([true, true]);
  await permalink.tap();
  const buttons = page.locator('.unit-menu button');
  await expect(buttons).toHaveCount(4);
  for (const button of await buttons.all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expect(buttons.last()).toBeInViewport({ ratio: 1 });
  await context.close();
});

test('beside the text the contents follow the reader', async ({ page }) => {
  await page.goto(LONG);
  const list = page.locator('.contents.wide');
  const current = list.locator('[aria-current="location"]');
  await expect(current).toHaveCount(0);
  // A unit that was jumped to is current, even where the next one follows closely.
  await page.goto(`${LONG}#chuong-ii`);
  await expect(current).toContainText('Chương II');
  for (const [id, label] of [
    ['dieu-30', 'Điều 30. '],
    ['dieu-4', 'Điều 4. '],
  ] as const) {
    await page.locator(`#${id}`).evaluate((unit) => {
      unit.scrollIntoView();
    });
    await expect(current).toHaveCount(1);
    await expect(current).toContainText(label);
    await expect(current).toBeInViewport();
  }
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await expect(current).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a bar names the unit and opens the contents anywhere', async ({ page }) => {
    await page.goto(`${LONG}#dieu-20`);
    const bar = page.locator('.contents.narrow summary');
    await expect(bar).toContainText('Điều 20.');
    await expect(bar).toBeInViewport({ ratio: 1 });
    const before = await page.evaluate(() => scrollY);
    await bar.press('Enter');
    const entry = page.locator('.contents.narrow').getByRole('link', { name: /^Điều 20\./ });
    await expect(entry).toBeInViewport();
    await expect(entry).toHaveAttribute('aria-current', 'location');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(entry).toBeHidden();
    await expect(bar).toBeFocused();
    await page.keyboard.press('Enter');
    await page
      .locator('.contents.narrow')
      .getByRole('link', { name: /^Điều 6\./ })
      .press('Enter');
    await expect(page.locator('.contents.narrow details')).not.toHaveAttribute('open');
    await expect(page).toHaveURL(/#dieu-6$/);
    // The jump target, and the next keyboard focus, are not under the bar.
    const bottom = async () => {
      const box = await bar.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
    await expect.poll(() => top('#dieu-6')).toBeGreaterThanOrEqual(await bottom());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Shift+Tab');
      await expect
        .poll(async () => (await top(':focus')) - (await bottom()))
        .toBeGreaterThanOrEqual(-8);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a permalink is a plain link, and no menu is in the way', async ({ page }) => {
    await page.goto(LONG);
    await page.locator(`#${POINT} .permalink`).press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${POINT}$`));
    await expect(page.locator('.unit-menu')).toBeHidden();
  });
});

test('the sheet has the head of the document and a code of its address', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(LONG);
  const head = page.locator('.letterhead');
  await expect(head).toContainText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  await expect(head).toContainText('Số: 15/2026/QĐ-UBND');
  await expect(head).toContainText('Minh Họa, ngày 05 tháng 3 năm 2026');
  await expect(page.getByText('(đã ký)')).toHaveCount(0);
  const code = await page.locator('.sheet-end .qr use').getAttribute('href');
  await expect(page.locator(`${code}`)).toHaveAttribute('d', qrCode(await urlOf(page)).path);
  for (const hidden of ['.directive-head', '.summary', '.facts-card', '.unit-menu'])
    await expect(page.locator(hidden)).toBeHidden();
  await page.goto(PARTY);
  await expect(head).toContainText('ĐẢNG CỘNG SẢN VIỆT NAM');
  await expect(head).toContainText('Số 12-CT/TU');
  await expect(head).toContainText('Minh Họa, ngày 10 tháng 02 năm 2026');
  const closing = page.locator('.closing');
  await expect(closing).toContainText(/T\/M BAN THƯỜNG VỤ\s*BÍ THƯ/);
  await expect(closing).toContainText('Nơi nhận:');
  await expect(closing).toContainText('- Lưu Văn phòng Tỉnh ủy.');
  // A summary in our own words must not look like the document.
  await page.goto(SUMMARY_ONLY);
  await expect(head).toHaveCount(0);
  await expect(page.locator('.watermark')).toHaveText('BẢN TÓM TẮT');
});

test('every printed page says what it is, where it comes from and its number', async ({ page }) => {
  await page.goto(PARTY);
  const address = await urlOf(page);
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(await page.pdf({ preferCSSPageSize: true }));
  const count = pdf.getPageCount();
  expect(count).toBeGreaterThan(1);
  for (const sheet of pdf.pages()) {
    const text = sheet.getText();
    expect(text).toContain('MINH HỌA – KHÔNG PHẢI VĂN BẢN CÓ THẬT');
    expect(text).toContain(`Trang ${sheet.number + 1}/${count}`);
    expect(text).toContain(address);
  }
  library.destroy();
});
