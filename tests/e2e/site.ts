/**
 * The base of every browser test of the built site: on each page it also proves that nothing
 * violates the content security policy, no request leaves the site and no script fails.
 */
import { test as base, expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    violations: string[];
  }
}

/** Collects forbidden behaviour of a page, and fails the test if there is any. */
export async function watch(page: Page, origin: string): Promise<() => Promise<void>> {
  const faults: string[] = [];
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) faults.push(`request: ${url}`);
  });
  return async () => {
    await page.waitForLoadState('load');
    expect(faults, 'what the page must not do').toEqual([]);
  };
}

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const verify = await watch(page, baseURL ?? '');
    await use(page);
    await verify();
  },
});
export { expect };

/** Opens what is folded, and what is folded in it. */
export async function unfold(page: Page, within = 'main'): Promise<void> {
  const folded = page.locator(`${within} details:not([open]) > summary:visible`);
  while ((await folded.count()) > 0) await folded.first().click();
}
