import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

declare global {
  interface Window {
    shifted: string[];
  }
}

/** A cheap phone, with the notice of a demonstration above the page. */
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

/** Opens the search and records what moves while nobody touches the page. */
async function open(page: Page, query: string): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Element | null }[];
      })[])
        // Less is the edge of a button whose letters change with the font.
        if (!entry.hadRecentInput && entry.value > 0.001)
          window.shifted.push(
            `${entry.value} ${entry.sources.map(({ node }) => node?.className).join(' ')}`,
          );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.clock.setFixedTime(new Date('2026-11-23T08:00:00+07:00'));
  await page.goto(`/tim-kiem/${query && `?q=${encodeURI(query)}`}`);
  await expect(page.locator('[data-search]')).toHaveAttribute(
    'data-state',
    query ? 'ready' : 'idle',
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

/** Returns the sections of the site to which the hits lead whose titles are wholly on the screen. */
const sectionsSeen = (page: Page): Promise<string[]> =>
  page
    .locator('[data-results] .hit-title a')
    .evaluateAll((links: HTMLAnchorElement[]) =>
      links
        .filter((link) => link.getBoundingClientRect().bottom <= innerHeight)
        .map(({ pathname }) => pathname.split('/')[1] ?? ''),
    );

const QUERIES = [
  'chỉ thị 08 nói gì',
  'khiếu nại đất đai',
  'ai chịu trách nhiệm giải quyết khiếu nại tố cáo',
  'giấy tờ cần mang',
  'dân vận khéo',
  // With a note above the hits.
  'tiếp công dân xyzzyqwk',
];

for (const query of QUERIES)
  test(`the first screen of a phone has three hits of more than one kind: ${query}`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await open(page, query);
    const seen = await sectionsSeen(page);
    expect(seen.length, seen.join(', ')).toBeGreaterThanOrEqual(3);
    expect(new Set(seen).size, seen.join(', ')).toBeGreaterThan(1);
  });

for (const [name, size] of Object.entries({ PHONE, DESKTOP }))
  test(`nothing moves while an answer comes (${name})`, async ({ page }) => {
    await page.setViewportSize(size);
    const filtered = 'dân vận&nam=2026&sap-xep=moi-nhat';
    const dated = 'lịch tiếp công dân tháng 12';
    for (const query of ['', 'chỉ thị 08 nói gì', dated, filtered, 'xyzzyqwk']) {
      await open(page, query);
      expect(await page.evaluate(() => window.shifted), query).toEqual([]);
    }
  });

test('an answer to a part of the question says which word is on no page', async ({ page }) => {
  await open(page, 'tố cáo cán bộ nhận hối lộ');
  await expect(page.locator('[data-notes]')).toContainText('Không có “hối” trong trang này.');
  await open(page, 'tiếp công dân xyzzyqwk');
  await expect(page.locator('[data-notes]')).toHaveText('Không có “xyzzyqwk” trong trang này.');
  await expect(page.locator('[data-results] > li')).not.toHaveCount(0);
});
