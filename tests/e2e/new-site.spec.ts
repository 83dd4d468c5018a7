/** The site of a province that has published nothing yet: every page is whole, calm and accessible. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, siteApp, type SiteServer } from '#scripts/serve-site.ts';
import { violationsIn } from './axe.ts';
import { badHeads, brokenLinks, readPages } from './built-pages.ts';
import { htmlFaults } from './html-faults.ts';
import { expect, test } from '@playwright/test';
import { watch } from './site.ts';
import { textBlocks } from './text-blocks.ts';

/** Pages without anything to list. */
const EMPTY = [
  ...['/', '/lich-tiep-cong-dan/', '/lich-tiep-cong-dan/giu-lich/', '/van-ban/', '/thuc-hien/'],
  ...['/dan-van-kheo/', '/dan-van-kheo/noi-lam/', '/thong-ke/', '/thong-ke/lich-cong-bo/'],
  ...['/doi-thoai/', '/hoi-dap/', '/nhat-ky/', '/tu-lieu/', '/du-lieu/', '/co-quan/ubnd/'],
];
/** A count of nothing, and sentences that blame for it. */
const COLD =
  /(?<![\d.,/])0 (?:chỉ tiêu|văn bản|mô hình|buổi|mục|câu hỏi|dòng)|chưa báo cáo|Chưa có mục/iu;

// One build for both.
test.describe.configure({ mode: 'serial' });

let root: string;
let site: SiteServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  root = mkdtempSync(join(tmpdir(), 'minh-bach-new-site-'));
  site = await listen(siteApp(join(root, 'dist'), '/'), 0);
  execFileSync(process.execPath, ['scripts/build.ts', '--quick'], {
    env: {
      ...process.env,
      CONTENT_DIR: 'tests/fixtures/no-records',
      OUT_DIR: join(root, 'dist'),
      CACHE_DIR: join(root, 'cache'),
      SITE_URL: site.origin,
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
    },
  });
});
test.afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

test('links lead somewhere, and no page counts nothing', async () => {
  const pages = readPages(join(root, 'dist'));
  expect(brokenLinks(join(root, 'dist'), pages)).toEqual([]);
  expect(badHeads(pages)).toEqual([]);
  for (const [path, html] of pages) {
    expect
      .soft(
        textBlocks(html).filter((text) => COLD.test(text)),
        path,
      )
      .toEqual([]);
    expect.soft(await htmlFaults(html, path)).toEqual([]);
  }
});

test('every empty page is accessible, in both themes and on a small phone', async ({ page }) => {
  test.setTimeout(180_000);
  const verify = await watch(page, site.origin);
  for (const path of EMPTY)
    await test.step(path, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(site.origin + path);
      await expect.soft(page.locator('h1')).toHaveCount(1);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond, '320 px').toBeLessThanOrEqual(0);
      expect.soft(await violationsIn(page, 'dark'), path).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect.soft(await violationsIn(page, 'light'), path).toEqual([]);
    });
  await verify();
});
