/** Lets the service worker keep pages, unless the reader refused. */
import { REFUSAL, WORKER_PATH } from '#features/kept-pages/rules/kept.ts';
import { href } from '#lib/url.ts';

/** Returns whether the worker runs; not where storage is denied or the connection is not secure. */
export async function startWorker(): Promise<boolean> {
  try {
    if (localStorage.getItem(REFUSAL)) return false;
    await navigator.serviceWorker.register(href(WORKER_PATH));
    return true;
  } catch {
    // Such a browser reads the site as it is without the worker.
    return false;
  }
}
