/**
 * The base of every browser test of the built site: on each page it also proves that nothing
 * violates the content security policy, no request leaves the site and no script fails.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { collectFaults, reportViolations, watchFaults } from './watch-faults.ts';

const EVENTS = ['pageerror', 'console', 'request', 'response'] as const;

const expectNone = async (page: Page, faults: readonly string[]): Promise<void> => {
  await page.waitForLoadState('load');
  expect(faults, 'what the page must not do').toEqual([]);
};

/** Watches a page from now on. @returns fails the test if there was a fault */
export async function watch(page: Page, origin: string): Promise<() => Promise<void>> {
  const faults = await watchFaults(page, origin);
  return () => expectNone(page, faults);
}

/** In a window of its own: for tests that set the clock, another time zone, a script or a route. */
export const alone = base.extend({
  page: async ({ page, baseURL }, use) => {
    const verify = await watch(page, baseURL ?? '');
    await use(page);
    await verify();
  },
});

/** @returns lets scripts run again, from the next document on */
export async function disableScripts(page: Page): Promise<() => Promise<void>> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setScriptExecutionDisabled', { value: true });
  // While it is attached, a new document is not printed: each session sets its own kind of media.
  return () => devTools.detach();
}

/** Makes what cannot be undone in a window fail in the shared one. */
function refuseWhatStays(page: Page): void {
  const refuse = (): never => {
    throw new Error('This stays in the window that tests share: use `alone` of site.ts');
  };
  Object.defineProperty(page, 'clock', { get: refuse });
  for (const name of ['addInitScript', 'route', 'exposeFunction', 'setExtraHTTPHeaders'] as const)
    Object.defineProperty(page, name, { value: refuse });
}

/**
 * In the window that the tests of a worker share. It has fonts and styles, which a new window, or one
 * that Playwright has emptied, reads again: more than half of the time of a visit. Of the options it
 * follows `viewport` and `javaScriptEnabled`.
 */
export const test = base.extend<object, { shared: Page }>({
  shared: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ javaScriptEnabled: true });
      await reportViolations(page);
      refuseWhatStays(page);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  context: ({ shared }, use) => use(shared.context()),
  page: async ({ shared: page, context, baseURL, viewport, javaScriptEnabled }, use) => {
    // Another document: of the last one another fragment would not be loaded.
    await page.goto('/robots.txt');
    await page.evaluate(() => localStorage.clear());
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    if (viewport) await page.setViewportSize(viewport);
    const enable = javaScriptEnabled === false && (await disableScripts(page));
    const faults = collectFaults(page, baseURL ?? '');
    await use(page);
    await expectNone(page, faults);
    for (const event of EVENTS) page.removeAllListeners(event);
    if (enable) await enable();
    await context.clearPermissions();
  },
});
export { expect };

/** Opens what is folded, and what is folded in it. */
export async function unfold(page: Page, within = 'main'): Promise<void> {
  const folded = page.locator(`${within} details:not([open]) > summary:visible`);
  while ((await folded.count()) > 0) await folded.first().click();
}
