/**
 * Lets the service worker keep pages, unless the reader refused. It shares no module with the list of
 * kept pages: a file of its own would cost every page a request.
 */

/** In localStorage while the reader does not want pages to be kept. */
export const REFUSAL = 'khong-luu-trang';

/** A browser that denies storage, or has no secure connection, reads the site as it is without. */
export async function startWorker(): Promise<void> {
  try {
    if (localStorage.getItem(REFUSAL)) return;
    // At the top of the site, since it answers only for paths below its own folder.
    const address = `${import.meta.env.BASE_URL}/trang-da-luu.js`.replace('//', '/');
    await navigator.serviceWorker.register(address);
  } catch {
    // The page of kept pages says that there are none.
  }
}
