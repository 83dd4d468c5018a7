/** A long text on a phone: its structure first, and every part where an address or a print asks for it. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { alone, expect, test } from './site.ts';

const LONG = '/van-ban/2026-15-2026-qd-ubnd/';
const POINT = 'dieu-5-khoan-2-diem-dd';

test.describe('on a phone the chapters are folded', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  const chapter = (page: Page, id: string) => page.locator(`details[id="${id}"]`);

  test('at first, and a link or an address opens the one it names', async ({ page }) => {
    await page.goto(LONG);
    const folds = page.locator('.legal-text .fold');
    await expect(page.locator('.legal-text .fold[open]')).toHaveCount(0);
    expect(await folds.count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9_000);
    const bar = page.locator('.contents.narrow summary');
    await bar.click();
    await page
      .locator('.contents.narrow')
      .getByRole('link', { name: /^Điều 20\./ })
      .click();
    await expect(page.locator('#dieu-20')).toBeInViewport();
    await expect(page.locator('.legal-text .fold[open]')).toHaveCount(1);
    await expect(bar).toContainText('Điều 20.');
    // The chapter itself, by an address that is no element inside it; and again after it is closed.
    for (let again = 0; again < 2; again++) {
      await page.evaluate(() => {
        location.hash = '';
        location.hash = '#chuong-i';
      });
      await expect(chapter(page, 'chuong-i')).toHaveAttribute('open');
      await expect(page.locator('#quy-dinh-dieu-1')).toBeInViewport();
      await chapter(page, 'chuong-i').locator('summary').click();
      await expect(chapter(page, 'chuong-i')).not.toHaveAttribute('open');
    }
    // Back to where the contents led, in a chapter that was closed meanwhile.
    await page.goto(`${LONG}#${POINT}`);
    await expect(page.locator(`#${POINT}`)).toBeInViewport();
  });

  alone('nothing that is seen moves while the page loads and is scrolled', async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(LONG, { waitUntil: 'networkidle' });
    for (let y = 0; y < 8_000; y += 500) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(50);
    }
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.02);
  });

  test('a wide screen shows them open', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(LONG);
    await expect(page.locator('.legal-text .fold:not([open])')).toHaveCount(0);
  });

  test('on paper they are all there, with the acts they rest on', async ({ page }) => {
    await page.goto(LONG);
    await expect(page.locator('.legal-text .fold[open]')).toHaveCount(0);
    const library = await PDFiumLibrary.init();
    const pdf = await library.loadDocument(await page.pdf({ preferCSSPageSize: true }));
    const printed = [...pdf.pages()]
      .map((sheet) => sheet.getText())
      .join(' ')
      .replace(/\s+/g, '');
    library.destroy();
    const text = page.locator('.legal-text');
    const paragraphs = await text.locator('p').evaluateAll((all) => all.map((p) => p.textContent));
    expect(paragraphs.length).toBeGreaterThan(100);
    const missing = paragraphs
      .map((words) => words.replace(/\s+/g, '').slice(0, 25))
      .filter((words) => !printed.includes(words));
    expect(missing).toEqual([]);
    expect(printed).not.toContain('Căncứ(10)');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no part of the text is folded but the acts it rests on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(LONG);
    await expect(page.locator('.legal-text details:not([open])')).toHaveCount(1);
    await expect(page.locator(`#${POINT}`)).toBeVisible();
    await page.getByText('Căn cứ (10)').click();
    await expect(page.getByText('Căn cứ Luật Tiếp công dân số 42/2013/QH13')).toBeVisible();
  });
});
