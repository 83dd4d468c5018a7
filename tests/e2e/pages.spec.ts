/** The rules of all pages, proved in one visit each: without scripts first, then with them. */
import type { Page, Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { parseYaml } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { violationsIn } from './axe.ts';
import { pagesByTemplate, readPages, TEST_SITE } from './built-pages.ts';
import { htmlFaults } from './html-faults.ts';
import { PAGES } from './pages.ts';
import { alone, disableScripts, expect, test } from './site.ts';
import { wordLimits, wordsShown } from './words.ts';

/** Pages not meant for sharing: not found, for editors, of this device, or the content of a frame. */
const isShared = (path: string): boolean =>
  !/^\/404|^\/(?:so-tay|trang-da-luu)\/|\/nhung\/$/.test(path);

/** Size limits of reading pages, as brotli, from docs/domain.md 10. */
const BUDGET = { script: 2_500, stylesheet: 10_500, font: 60_000 } as const;
const READ: readonly string[] = [
  PAGES.home,
  PAGES['directive with a long legal text'],
  PAGES.story,
  PAGES['receptions of an agency'],
  PAGES.agency,
];

const { data: site } = parseYaml(readFileSync(`${TEST_CONTENT}/site.yml`, 'utf8'));
const WORDS = new Map(wordLimits((site as { featuredDirective: string }).featuredDirective));

const widthToScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function expectFrame(html: string, path: string): Promise<void> {
  expect.soft(await htmlFaults(html, path)).toEqual([]);
  if (!isShared(path)) return;
  const end = html.slice(html.lastIndexOf('data-share='));
  for (const way of ['facebook.com/sharer', 'button-share.zalo.me', 'mailto:?subject='])
    expect.soft(end, way).toContain(way);
  if (path !== PAGES.feedback) expect.soft(end).toContain(`/gop-y/?ve=${encodeURIComponent(path)}`);
}

/** Everything is readable without scripts; the search page offers an alternative. */
async function expectReadable(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.soft(page.getByRole('contentinfo')).toBeVisible();
  const text = await page.locator('main').innerText();
  expect.soft(text.length, 'characters of text').toBeGreaterThan(150);
  expect.soft(await widthToScroll(page), 'without scripts').toBeLessThanOrEqual(0);
}

type Theme = 'light' | 'dark';

/** @param themes on a telephone and on a desktop, in turn, so that each page costs two runs of axe */
async function expectSound(
  page: Page,
  path: string,
  themes: readonly [Theme, Theme],
): Promise<void> {
  await expectFrame(await (await page.request.get(path)).text(), path);
  await page.setViewportSize({ width: 320, height: 700 });
  const enableScripts = await disableScripts(page);
  await expectReadable(page, path);
  await enableScripts();

  await page.reload();
  await expect.soft(page.locator('html')).toHaveAttribute('lang', 'vi');
  // The sweep would not check its content.
  await expect.soft(page.locator('iframe')).toHaveCount(0);
  await expect.soft(page.locator('h1'), 'main headings').toHaveCount(1);
  const limit = WORDS.get(path);
  if (limit !== undefined) {
    await page.waitForLoadState('networkidle');
    expect.soft(await wordsShown(page), 'words').toBeLessThanOrEqual(limit);
  }
  for (const slot of await page.locator('.chart-slot').all()) {
    await slot.scrollIntoViewIfNeeded();
    await expect.soft(slot.locator('canvas').first()).toBeVisible();
  }
  expect.soft(await widthToScroll(page), '320 px').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 360, height: 900 });
  expect.soft(await violationsIn(page, themes[0]), '360 px').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect.soft(await widthToScroll(page), '1280 px').toBeLessThanOrEqual(0);
  expect.soft(await violationsIn(page, themes[1]), '1280 px').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Pages of one part of the site share a window, which costs as much as a page. */
const PARTS = Object.groupBy(
  Object.entries(PAGES),
  ([, path]) => path.split('/')[1]?.replace('404.html', '') || 'home',
);

for (const [part, pages = []] of Object.entries(PARTS))
  test(`pages of ${part}`, async ({ page }) => {
    test.setTimeout(pages.length * 20_000 + 20_000);
    for (const [at, [name, path]] of pages.entries())
      await test.step(`${name}: ${path}`, () =>
        expectSound(page, path, at % 2 ? ['dark', 'light'] : ['light', 'dark']));
  });

// What the shared window has is not loaded again.
for (const path of READ)
  alone(`${path} stays within its budget`, async ({ page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(path, { waitUntil: 'networkidle' });
    const weight = { script: 0, stylesheet: 0, font: 0 };
    for (const response of responses) {
      const kind = response.request().resourceType();
      if (!(kind in weight)) continue;
      const body = await response.body();
      weight[kind as keyof typeof weight] +=
        kind === 'font' ? body.length : brotliCompressSync(body).length;
    }
    for (const kind of ['script', 'stylesheet', 'font'] as const)
      expect(weight[kind], `bytes of ${kind}`).toBeLessThanOrEqual(BUDGET[kind]);
    expect(weight.font).toBeGreaterThan(0);
    const sheets = responses.filter(
      (response) => response.request().resourceType() === 'stylesheet',
    );
    expect(sheets.length, 'style sheets').toBeLessThanOrEqual(3);
  });

test('a page of every template is among them', () => {
  const paths = new Set<string>(Object.values(PAGES));
  const missing = [...pagesByTemplate(readPages(TEST_SITE))].filter(
    ([, all]) => !all.some((path) => paths.has(path)),
  );
  expect(missing).toEqual([]);
});

test('the first Tab stop leads to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Đến nội dung chính');
  await page.keyboard.press('Enter');
  await expect(page.locator('#noi-dung')).toBeFocused();
});
