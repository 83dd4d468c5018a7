/**
 * The service worker: keeps the pages that a reader opened, and answers with them when the network
 * does not. `src/publisher/files.ts` starts it, after the constant SETTINGS.
 */
import type { WorkerSettings } from '#features/kept-pages/rules/kept.ts';

declare const SETTINGS: WorkerSettings;

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** The parts of ServiceWorkerGlobalScope in use: TypeScript's library of it contradicts the DOM's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: true }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
const worker = self as unknown as WorkerScope;

const { base, pages: PAGES, files: FILES, always, never, offline, notice } = SETTINGS;
/** How many are kept; those that were not asked for longest go first. */
const MOST = { [PAGES]: 80, [FILES]: 300 };
const MOST_DAYS = 30;
/** After so long without an answer a reader sees the kept copy; the new one is kept when it comes. */
const PATIENCE_MS = 4000;

/** Files whose name changes with their content. */
const LASTING = /^(?:_astro|hinh|tim-kiem\/chi-muc\/(?:words|texts|pages|lists))\//;
/** Small files of the search page that change under their name. */
const CHANGING = /^tim-kiem\/.+\.json$/;

const isNever = (pathname: string): boolean => never.some((path) => pathname.startsWith(path));
const isPage = ({ ok, redirected, headers }: Response): boolean =>
  ok && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');

/** Puts a copy with its time at the end of its cache, and removes what is too much or too old. */
async function keep(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  const headers = new Headers(response.headers);
  headers.set('x-kept-on', new Date().toISOString());
  // The body is already unpacked.
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.delete(address);
  await cache.put(address, new Response(await response.blob(), { headers }));
  const requests = await cache.keys();
  const ending = Date.now() - MOST_DAYS * 86_400_000;
  for (const [place, request] of requests.entries()) {
    if (always.includes(new URL(request.url).pathname)) continue;
    const keptOn = (await cache.match(request))?.headers.get('x-kept-on') ?? '';
    if (place < requests.length - (MOST[name] ?? 0) || Date.parse(keptOn) < ending)
      await cache.delete(request);
    else break;
  }
}

/**
 * Loads a page anew; one that is gone from the site is gone from the device.
 * @param later is given the work that goes on after the answer
 */
async function newPage(
  request: Request | string,
  address: string,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const response = await fetch(request);
  if (isPage(response)) later(keep(PAGES, address, response.clone()));
  else if (response.status === 404 || response.status === 410)
    later(caches.open(PAGES).then((pages) => pages.delete(address)));
  return response;
}

/** The copy with its age at its beginning: a reader must not take it for the present state. */
async function withNotice(copy: Response): Promise<Response> {
  const keptOn = new Date(copy.headers.get('x-kept-on') ?? '');
  const time = new Intl.DateTimeFormat('vi', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(keptOn);
  const line = `<p class="kept-copy" role="status">${notice.before}<time datetime="${keptOn.toISOString()}">${time}</time>${notice.after}</p>`;
  const html = (await copy.text()).replace(/<body[^>]*>/, (body) => body + line);
  return new Response(html, { headers: copy.headers });
}

async function answerPage(event: RequestEvent, address: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(address);
  const wanted = newPage(event.request, address, (work) => event.waitUntil(work));
  const isReading = event.request.mode === 'navigate';
  if (!kept && !isReading) return wanted;
  // The network's fault is answered below; without the wait the worker may end before the page is kept.
  const loaded = wanted.catch(() => undefined);
  event.waitUntil(loaded);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const fresh = await (kept ? Promise.race([loaded, patience]) : loaded);
  if (fresh) return fresh;
  if (kept) return isReading ? withNotice(kept) : kept;
  return (await pages.match(offline)) ?? Response.error();
}

const keptFile = async (address: string): Promise<Response | undefined> =>
  (await caches.open(FILES)).match(address);

async function newFile(request: Request, address: string): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 200) await keep(FILES, address, response.clone());
  return response;
}

const answerFile = async (request: Request, address: string): Promise<Response> =>
  (await keptFile(address)) ?? newFile(request, address);

const answerChanging = (request: Request, address: string): Promise<Response> =>
  newFile(request, address).catch(async (error: unknown) => {
    const kept = await keptFile(address);
    if (kept) return kept;
    throw error;
  });

async function keepFile(file: string): Promise<void> {
  const address = new URL(file, location.href);
  if (await keptFile(address.pathname)) return;
  const response = await newFile(new Request(address), address.pathname);
  if (!address.pathname.endsWith('.js')) return;
  for (const [, name = ''] of (await response.text()).matchAll(/["'](\.\/[\w.-]+\.js)["']/g))
    await keepFile(new URL(name, address).href);
}

/** Keeps a page that was not asked through this worker, with the files that it names. */
async function keepWhole(address: string): Promise<void> {
  const works: Promise<unknown>[] = [];
  const response = await newPage(address, address, (work) => works.push(work));
  if (!isPage(response)) return;
  const html = await response.text();
  await Promise.all(works);
  for (const [, file = ''] of html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/g))
    await keepFile(file);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([...always.map(keepWhole), worker.skipWaiting()]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    worker.clients.claim().then(async () => {
      for (const { url } of await worker.clients.matchAll({ includeUncontrolled: true })) {
        const { pathname } = new URL(url);
        if (pathname.endsWith('/') && !isNever(pathname) && !always.includes(pathname))
          await keepWhole(pathname);
      }
    }),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (isNever(url.pathname) || request.headers.has('range')) return;
  const path = url.pathname.slice(base.length);
  // What follows “?” is for scripts of the page: the file is the same.
  if (url.pathname.endsWith('/')) event.respondWith(answerPage(event, url.pathname));
  else if (LASTING.test(path)) event.respondWith(answerFile(request, url.pathname));
  else if (CHANGING.test(path)) event.respondWith(answerChanging(request, url.pathname));
});
