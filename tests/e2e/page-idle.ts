import type { Page } from '@playwright/test';

/**
 * Done with its work, however slow the machine; a page that is just being replaced is not. After a key
 * Chromium now and then holds idle callbacks back for good (1 of 14 of the story with the keyboard
 * alone), with nothing to do: then a timer that comes on time says that the page is free.
 */
export const isIdle = (page: Page): Promise<boolean> =>
  page
    .evaluate(
      () =>
        new Promise<boolean>((done) => {
          requestIdleCallback(() => done(true));
          const due = performance.now() + 500;
          setTimeout(() => done(performance.now() - due < 20), 500);
        }),
    )
    .catch(() => false);
