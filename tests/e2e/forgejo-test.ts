/** The test of the CMS on Forgejo: a forge of its own per worker, and no fault unnoticed. */
import { expect, test as base, type Page } from '@playwright/test';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { passwordOf } from '#tests/forge/program.ts';
import { startForgejoSite, type ForgejoSite } from './forgejo-site.ts';
import { weighAdmin } from './admin-weight.ts';
import * as steps from './cms-steps.ts';
import { watchFaults } from './watch-faults.ts';

interface Fixtures {
  /** Faults that a test provokes on purpose. */
  tolerated: RegExp[];
  /** Opens a separate browser for an account and signs in through the forge. */
  signIn: (who: Account) => Promise<Page>;
}
interface WorkerFixtures {
  site: ForgejoSite;
}

/** Through the forge's own pages, where Decap redirects users; a browser signs in there once. */
export async function login(page: Page, baseUrl: string, who: Account): Promise<void> {
  await page.goto(steps.adminUrl(baseUrl));
  await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).click();
  const [user, grant] = [page.locator('#user_name'), page.locator('#authorize-app')];
  await expect(user.or(grant)).toBeVisible();
  if (await user.isVisible()) {
    await user.fill(who.login);
    await page.locator('#password').fill(passwordOf(who.login));
    await page.locator('#password').press('Enter');
  }
  await grant.click();
}

/**
 * Decap requests files that may not exist; the console reports Forgejo's 404. A Forgejo built from
 * its source without webpack has no styles and scripts for its own pages.
 */
const EXPECTED = [/the server responded with a status of 404 .*\/git\/(?:api\/v1|assets)\//];

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await startForgejoSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  tolerated: async ({}, use) => use([]),
  signIn: async ({ browser, contextOptions, site, tolerated }, use) => {
    const faults: string[] = [];
    await use(async (who) => {
      const context = await browser.newContext(contextOptions);
      const expectLight = weighAdmin(context);
      const page = await context.newPage();
      await watchFaults(page, site.baseUrl, faults);
      await steps.acceptDialogs(page);
      steps.watchTraffic(page);
      await login(page, site.baseUrl, who);
      await steps.expectFirstScreen(page);
      await steps.settled(page);
      await expectLight();
      return page;
    });
    const known = [...EXPECTED, ...tolerated];
    const unexpected = faults.filter((fault) => !known.some((pattern) => pattern.test(fault)));
    expect(unexpected, 'what the CMS must not do').toEqual([]);
  },
});

export { expect };
