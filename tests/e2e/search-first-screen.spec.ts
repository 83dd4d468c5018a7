import type { Page } from '@playwright/test';
import { alone as test, expect } from './site.ts';

declare global {
  interface Window {
    shifted: string[];
  }
}

/** A cheap phone, with the notice of a demonstration above the page. */
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-23T08:00:00+07:00'));
  // What moves while nobody touches the page.
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
});

async function open(page: Page, query: string): Promise<void> {
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

const DATED = 'lịch tiếp công dân tháng 12';
const FILTERED = 'dân vận&nam=2026&sap-xep=moi-nhat';

test('nothing moves while an answer comes; the first screen of a phone has three hits of more than one kind', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  for (const query of [...QUERIES, '', DATED, FILTERED, 'xyzzyqwk'])
    await test.step(query, async () => {
      await open(page, query);
      expect.soft(await page.evaluate(() => window.shifted), 'moves').toEqual([]);
      if (!QUERIES.includes(query)) return;
      const seen = await sectionsSeen(page);
      expect.soft(seen.length, seen.join(', ')).toBeGreaterThanOrEqual(3);
      expect.soft(new Set(seen).size, seen.join(', ')).toBeGreaterThan(1);
    });
  await page.setViewportSize(DESKTOP);
  for (const query of ['', DATED, FILTERED]) {
    await open(page, query);
    expect.soft(await page.evaluate(() => window.shifted), `moves: ${query}`).toEqual([]);
  }
});
