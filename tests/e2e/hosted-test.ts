/** The test of the CMS on a forge of others: one site per worker, and no fault unseen. */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { startHostedSite, type Double, type HostedSite } from './hosted-site.ts';
import * as steps from './cms-steps.ts';
import { watchFaults } from './watch-faults.ts';

interface Hosting<D> {
  /** As an operator sets it for the build. */
  readonly env: Readonly<Record<string, string>>;
  readonly makeDouble: (gitDir: string) => D;
  /** What else a browser meets there, as a login server. */
  readonly connect?: (context: BrowserContext, forge: D) => Promise<unknown>;
  /** From the page of the CMS on, which is open. */
  readonly signIn: (page: Page, who: Account) => Promise<void>;
  /** Faults that are none. */
  readonly expected: readonly RegExp[];
}
interface Fixtures {
  /** Faults that a test provokes on purpose. */
  tolerated: RegExp[];
  /** Opens a browser of its own and leads someone through the forge's login, wherever that ends. */
  visit: (who: Account) => Promise<Page>;
  /** The same for who is let in. */
  signIn: (who: Account) => Promise<Page>;
}

/** @param hosting where the content is kept */
export function hostedTest<D extends Double>(hosting: Hosting<D>) {
  return base.extend<Fixtures, { site: HostedSite<D> }>({
    site: [
      async ({}, use) => {
        const site = await startHostedSite(hosting.env, hosting.makeDouble);
        await use(site);
        await site.close();
      },
      { scope: 'worker' },
    ],
    tolerated: async ({}, use) => use([]),
    visit: async ({ browser, contextOptions, site, tolerated }, use) => {
      const faults: string[] = [];
      await use(async (who) => {
        const context = await browser.newContext(contextOptions);
        await site.connect(context);
        await hosting.connect?.(context, site.forge);
        const page = await context.newPage();
        await watchFaults(page, faults);
        steps.acceptDialogs(page);
        steps.watchTraffic(page);
        await page.goto(steps.adminUrl(site.baseUrl));
        await hosting.signIn(page, who);
        return page;
      });
      const known = [...hosting.expected, ...tolerated];
      const unexpected = faults.filter((fault) => !known.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'what the CMS must not do').toEqual([]);
    },
    signIn: async ({ visit }, use) =>
      use(async (who) => {
        const page = await visit(who);
        await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible();
        return page;
      }),
  });
}
