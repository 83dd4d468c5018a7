/** Forbidden behaviour of a page, as reported by the browser. */
import type { Page } from '@playwright/test';

/** The frame of the preview runs no script: neither the one below nor what Playwright asks it. */
const OWN_SCRIPT = /^Blocked script execution in 'about:srcdoc'/;

/** Writes each violation of the policy to the console. */
export const reportViolations = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });

/** Collects script errors, console errors (so reported violations) and requests to another origin. */
export function collectFaults(page: Page, origin: string, faults: string[] = []): string[] {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || OWN_SCRIPT.test(message.text())) return;
    faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) faults.push(`request: ${url}`);
  });
  return faults;
}

/** The same of a new page. */
export async function watchFaults(
  page: Page,
  origin: string,
  faults: string[] = [],
): Promise<string[]> {
  await reportViolations(page);
  return collectFaults(page, origin, faults);
}
