/** The test of the CMS: a fresh server per test, a signed-in editor, and no fault unnoticed. */
import { expect, test as base, type Page } from '@playwright/test';
import { startCmsSite, type CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { watchFaults } from './watch-faults.ts';

interface Fixtures {
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
  renewed: [
    async ({ site }, use) => {
      await site.renew();
      await use(undefined);
    },
    { auto: true },
  ],
  tolerated: async ({}, use) => use([]),
  editor: async ({ page, site, tolerated }, use) => {
    const faults = await watchFaults(page, site.baseUrl);
    await steps.acceptDialogs(page);
    await steps.login(page, site.baseUrl);
    await use(page);
    const unexpected = faults.filter((fault) => !tolerated.some((known) => known.test(fault)));
    expect(unexpected, 'what the CMS must not do').toEqual([]);
  },
});

export { expect };
