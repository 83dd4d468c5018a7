/** The list of kept pages, and the buttons that end and begin the keeping. */
import { KEPT_PATH, keptCaches } from '#features/kept-pages/rules/kept.ts';
import { KEPT } from '#features/kept-pages/labels.ts';
import { dateAt, formatDate, timeAt } from '#lib/local-date.ts';
import { href } from '#lib/url.ts';

interface KeptPage {
  path: string;
  title: string;
  keptOn: Date;
}

/** The kept pages, the one opened last first. */
async function keptPages(): Promise<KeptPage[]> {
  const cache = await caches.open(keptCaches().pages);
  const pages: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const copy = await cache.match(request);
    const path = new URL(request.url).pathname;
    if (!copy || path === href(KEPT_PATH)) continue;
    const { title } = new DOMParser().parseFromString(await copy.text(), 'text/html');
    pages.unshift({ path, title, keptOn: new Date(copy.headers.get('x-kept-on') ?? '') });
  }
  return pages;
}

function lineOf({ path, title, keptOn }: KeptPage): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'touch';
  link.href = path;
  link.textContent = title;
  const time = document.createElement('span');
  time.className = 'muted';
  time.textContent = ` · ${KEPT.keptOn} ${timeAt(keptOn)} ${formatDate(dateAt(keptOn))}`;
  line.append(link, time);
  return line;
}

/** @param root the element with `data-kept`, whose value is the key of a refusal in localStorage */
export async function showKept(root: HTMLElement): Promise<void> {
  const refusal = root.dataset['kept'] ?? '';
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-kept-${name}]`);
  const list = part('list');
  const status = part('status');
  const clear = part('clear');
  const again = part('again');
  if (!list || !status || !clear || !again) return;
  const draw = async (isKeeping: boolean) => {
    clear.hidden = !isKeeping;
    again.hidden = isKeeping;
    const pages = isKeeping ? await keptPages() : [];
    list.replaceChildren(...pages.map(lineOf));
    if (isKeeping && pages.length === 0) status.textContent = KEPT.none;
  };
  if (!('serviceWorker' in navigator)) {
    status.textContent = KEPT.unable;
    return;
  }
  // The worker answers with this page where it has no copy of another.
  if (location.pathname !== href(KEPT_PATH)) status.textContent = KEPT.offline;
  await draw(!localStorage.getItem(refusal));
  clear.addEventListener('click', () => {
    localStorage.setItem(refusal, '1');
    void stopKeeping().then(async () => {
      await draw(false);
      status.textContent = KEPT.cleared;
    });
  });
  again.addEventListener('click', () => {
    localStorage.removeItem(refusal);
    // Every page starts the worker.
    location.reload();
  });
}

async function stopKeeping(): Promise<void> {
  const worker = await navigator.serviceWorker.getRegistration(href('/'));
  await worker?.unregister();
  await Promise.all(Object.values(keptCaches()).map((name) => caches.delete(name)));
}
