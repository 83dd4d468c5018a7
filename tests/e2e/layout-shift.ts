/** How much a page moves under its reader: the layout shift that browsers and Lighthouse measure. */
import type { Page } from '@playwright/test';

/** The layout shift of a page while it loads and is scrolled to its end. */
export async function movement(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const store = window as Window & { movement?: number };
    store.movement = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) store.movement = (store.movement ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
      scrollTo(0, y);
      await drawn();
    }
  });
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as Window & { movement?: number }).movement ?? NaN);
}
