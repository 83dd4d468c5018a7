/** Forbidden behaviour of the CMS, as reported by the browser. */
import type { Page } from '@playwright/test';

/** The frame of the preview runs no script: neither the one below nor what Playwright asks it. */
const OWN_SCRIPT = /^Blocked script execution in 'about:srcdoc'/;

/** Collects violations of the policy, script errors and console errors. */
export async function watchFaults(page: Page, faults: string[]): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || OWN_SCRIPT.test(message.text())) return;
    faults.push(`${message.text()} ${message.location().url}`);
  });
}
