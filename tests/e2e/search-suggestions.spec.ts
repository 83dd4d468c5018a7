import type { Page } from '@playwright/test';
import { alone, expect, test } from './site.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong toàn trang' });
const list = (page: Page) => page.getByRole('listbox');
const options = (page: Page) => list(page).getByRole('option');

test('suggestions are reached and taken by keyboard', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('8 ct', { delay: 40 });
  await expect(list(page)).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const id = (await options(page).first().getAttribute('id')) ?? '';
  await expect(box(page)).toHaveAttribute('aria-activedescendant', id);
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveValue('8 ct');
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toContainText('08-CT/TU');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/van-ban\/2021-08-ct-tu\/$/);
});

test('an agency is suggested, by touch too', async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
    baseURL: baseURL ?? '',
  });
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('so tu', { delay: 40 });
  const agency = options(page).filter({ hasText: 'Cơ quan' }).first();
  await expect(agency).toBeVisible();
  const height = () => agency.evaluate((option) => option.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThanOrEqual(44);
  await agency.tap();
  await expect(page).toHaveURL(/\/co-quan\//);
  await page.close();
});

test('a suggested phrase is searched on the page itself', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('tiep cong', { delay: 40 });
  const phrase = page.locator('.option.phrase').first();
  // Announced once all responses have arrived: until then the list is redrawn under the pointer.
  await expect(page.locator('[data-announce]')).toContainText('gợi ý');
  const text = await phrase.innerText();
  await phrase.click();
  await expect(box(page)).toHaveValue(text);
  await expect(list(page)).toBeHidden();
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(text);
});

test('Enter searches what was typed, whatever is suggested', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('tiep cong');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=tiep\+cong$/);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  await expect(list(page)).toBeHidden();
});

test('recent searches stay in this browser, and can be forgotten', async ({ page }) => {
  await page.goto('/tim-kiem/');
  for (const query of ['đất đai', 'dân vận']) {
    await box(page).fill(query);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
    await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
  }
  await page.goto('/tim-kiem/');
  await box(page).focus();
  await expect(options(page)).toHaveText([/^dân vận/, /^đất đai/]);
  await options(page).last().click();
  await expect(page).toHaveURL(/q=%C4%91%E1%BA%A5t/);
  await page.getByRole('button', { name: 'Xóa ô tìm' }).click();
  await expect(options(page).first()).toHaveText(/^đất đai/);
  await page.getByRole('button', { name: 'Xóa lịch sử tìm' }).click();
  await expect(list(page)).toBeHidden();
  await page.reload();
  await box(page).focus();
  await expect(list(page)).toBeHidden();
});

alone('where the browser refuses storage, searching goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/tim-kiem/');
  await box(page).fill('dân vận');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
});

test('what changed is said once, when things have come to rest', async ({ page }) => {
  await page.goto('/tim-kiem/?q=tieesp+coong+daan');
  await expect(page.locator('[data-announce]')).toHaveText(
    /^\d+ kết quả\. Đang hiển thị kết quả cho “tiếp công dân”\.$/,
  );
  await box(page).fill('tiep');
  await expect(page.locator('[data-announce]')).toHaveText(
    /^\d+ kết quả\. \d+ gợi ý, dùng phím mũi tên/,
  );
});
