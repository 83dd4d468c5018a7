/** Forbidden behaviour of the CMS, as reported by the browser. */
import type { Page } from '@playwright/test';

/** Collects violations of the policy, script errors and console errors. */
export async function watchFaults(page: Page, faults: string[]): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
}
