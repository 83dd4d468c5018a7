/** The test of the CMS: a CMS server as new for each test, an editor signed in, and no fault unseen. */
import { expect, test as base, type Page } from '@playwright/test';
import { startCmsSite, type CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';

interface Fixtures {
  /** Whether a test goes on from what the one before left in the repository. */
  keeps: boolean;
  renewed: undefined;
  /** Faults that a test provokes on purpose. */
  tolerated: RegExp[];
  /** Signed in; fails the test on violations of the policy, script errors and foreign requests. */
  editor: Page;
}

interface Shared {
  site: CmsSite;
}

export const test = base.extend<Fixtures, Shared>({
  site: [
    async ({}, use) => {
      const site = await startCmsSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  keeps: [false, { option: true }],
  renewed: [
    async ({ keeps, site }, use) => {
      if (!keeps) await site.renew();
      await use(undefined);
    },
    { auto: true },
  ],
  tolerated: async ({}, use) => use([]),
  editor: async ({ page, site, tolerated }, use) => {
    const faults: string[] = [];
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(site.baseUrl)) faults.push(`request: ${url}`);
    });
    steps.acceptDialogs(page);
    await steps.login(page, site.baseUrl);
    await use(page);
    const unexpected = faults.filter((fault) => !tolerated.some((known) => known.test(fault)));
    expect(unexpected, 'what the CMS must not do').toEqual([]);
  },
});

export { expect };
