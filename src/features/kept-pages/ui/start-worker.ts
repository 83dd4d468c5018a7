/** Lets the service worker keep pages, unless the reader refused. */
import { REFUSAL, WORKER_PATH } from '#features/kept-pages/rules/kept.ts';
import { href } from '#lib/url.ts';

/** A browser that denies storage, or has no secure connection, reads the site as it is without. */
export async function startWorker(): Promise<void> {
  try {
    if (!localStorage.getItem(REFUSAL)) await navigator.serviceWorker.register(href(WORKER_PATH));
  } catch {
    // The page of kept pages says that there are none.
  }
}
