/** Lists of records: what each line says, how they are filtered and grouped, and that 5,000 stay usable. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { generateContent } from '#scripts/bench/generate-content.ts';
import { startCmsSite, type CmsSite } from './newsroom-site.ts';
import * as steps from './newsroom-steps.ts';
import { expect, test as base } from './newsroom-test.ts';

const MANY = 5000;
const STEP = 200;

/** A newsroom of its own, so that no other test meets its 5,000 documents. */
const test = base.extend<object, { site: CmsSite }>({
  site: [
    async ({}, use) => {
      const content = mkdtempSync(join(tmpdir(), 'minh-bach-many-'));
      generateContent(MANY, content, resolve('content'));
      const site = await startCmsSite(0, content);
      await use(site);
      await site.close();
      rmSync(content, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const cards = (page: Page) => page.locator('a[href*="/entries/"]');

async function open(page: Page, site: CmsSite, collection: string): Promise<void> {
  await page.goto(steps.adminUrl(site.baseUrl, `#/collections/${collection}`));
  await expect(cards(page).first()).toBeVisible({ timeout: 60_000 });
  await steps.settled(page);
}

async function pick(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await page.keyboard.press('Escape');
}

test('five thousand documents: 200 are drawn, the next step by button, the rest in groups by year', async ({
  editor,
  site,
}) => {
  test.setTimeout(180_000);
  await open(editor, site, 'directives');
  await expect(cards(editor)).toHaveCount(STEP);
  await expect(cards(editor).first()).toContainText(/^\d+\/.+ · \d{2}\/\d{2}\/2026 · .+ · /);
  await editor.getByRole('button', { name: 'Xem thêm 200 mục' }).click();
  await expect(cards(editor)).toHaveCount(2 * STEP);
  await expect(cards(editor).nth(STEP)).toBeFocused();
  await expect(editor.getByText(/Đang hiện 400 trên 5\.\d{3} mục/)).toBeVisible();
  await pick(editor, 'Nhóm theo', 'Năm ban hành');
  await expect(editor.getByRole('heading', { name: 'Năm ban hành: 2024' })).toBeVisible();
  expect(await cards(editor).count()).toBeLessThan(500);
});

test('models are filtered and grouped by their stage, which stands in no field', async ({
  editor,
  site,
}) => {
  await open(editor, site, 'stories');
  const all = await cards(editor).count();
  await pick(editor, 'Lọc theo', 'Công nhận');
  await expect(cards(editor)).not.toHaveCount(all);
  for (const line of await cards(editor).allTextContents())
    expect(line).toMatch(/ · \d{4} · Công nhận/);
  await pick(editor, 'Lọc theo', 'Công nhận');
  await pick(editor, 'Nhóm theo', 'Bước');
  await expect(editor.getByRole('heading', { name: 'Bước: Công nhận' })).toBeVisible();
});

test('receptions show the agency by name and their period', async ({ editor, site }) => {
  await open(editor, site, 'receptions');
  await expect(cards(editor).first()).toContainText(/^[^·]+ · [^·]+ · từ \d{2}\/\d{2}\/\d{4}/);
});
