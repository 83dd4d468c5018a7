/** The rules of all pages, proved in one visit each: without scripts first, then with them. */
import type { Page, Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { parseYaml } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { violationsInThemes } from './axe.ts';
import { pagesByTemplate, readPages, TEST_SITE } from './built-pages.ts';
import { htmlFaults } from './html-faults.ts';
import { PAGES } from './pages.ts';
import { expect, test } from './site.ts';
import { wordLimits, wordsShown } from './words.ts';

/** Nobody passes on a page that is not there, one for editors, or the inside of a frame. */
const isShared = (path: string): boolean => !/^\/404|^\/so-tay\/|\/nhung\/$/.test(path);

/** What pages that are read may weigh, as brotli, from docs/domain.md 10. */
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
  expect(await htmlFaults(html, path)).toEqual([]);
  expect(html).not.toMatch(/<i?frame\b/);
  if (!isShared(path)) return;
  const end = html.slice(html.lastIndexOf('data-share data-title'));
  for (const way of ['facebook.com/sharer', 'button-share.zalo.me', 'mailto:?subject='])
    expect(end, way).toContain(way);
  if (path !== PAGES.feedback) expect(end).toContain(`/gop-y/?ve=${encodeURIComponent(path)}`);
}

/** Everything can be read without a script; the search page says what to do instead. */
async function expectReadable(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text.length, 'characters of text').toBeGreaterThan(150);
  expect(await widthToScroll(page), 'without scripts').toBeLessThanOrEqual(0);
}

async function expectLight(responses: readonly Response[]): Promise<void> {
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
}

for (const [name, path] of Object.entries(PAGES))
  test(`${name}: ${path}`, async ({ page, browser, baseURL }) => {
    await expectFrame(await (await page.request.get(path)).text(), path);

    const viewport = { width: 320, height: 700 };
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: baseURL!,
      viewport,
    });
    await expectReadable(await plain.newPage(), path);
    await plain.close();

    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.setViewportSize(viewport);
    await page.goto(path, { waitUntil: 'networkidle' });
    if (READ.includes(path)) await expectLight(responses);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.locator('h1'), 'main headings').toHaveCount(1);
    const limit = WORDS.get(path);
    if (limit !== undefined) expect(await wordsShown(page)).toBeLessThanOrEqual(limit);
    for (const slot of await page.locator('.chart-slot').all()) {
      await slot.scrollIntoViewIfNeeded();
      await expect(slot.locator('canvas').first()).toBeVisible();
    }
    expect(await widthToScroll(page), '320 px').toBeLessThanOrEqual(0);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await widthToScroll(page), `${width} px`).toBeLessThanOrEqual(0);
      expect(await violationsInThemes(page), `${width} px`).toEqual([]);
    }
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
