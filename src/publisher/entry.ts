/** The entry of the bundle: renders addresses with a tracked database. */
import { createApp } from 'astro/app/entrypoint';
import { CITED } from '#features/directive/pages/citations.ts';
import { FORMATS } from '#features/directive/pages/directive-formats.ts';
import { createStore as createTrackedStore, query } from '#db/db.ts';
import { ContentReader } from '#db/content-reader.ts';
import { fileOf } from '#lib/node/file-response.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { gzip } from '#lib/node/zip.ts';

import { BASE, FILE, NOT_FOUND, redirects } from './addresses.ts';
import { ADDRESSES, PAGE, type Output, type SiteBundle } from './bundle.ts';
import { FAILURES } from './failures.ts';

const app = createApp({ streaming: false });

/** The output at an address. @throws Error of the page, with its address */
query(
  PAGE,
  async (address: string, pattern: string): Promise<Output> => {
    if (pattern === FILE) return new TextEncoder().encode((await redirects())[address]);
    const isNotFound = address === NOT_FOUND;
    // The router wants the slash wherever the file name of the route has no extension.
    const isBare = pattern.endsWith(']') && !address.endsWith('/');
    const path = isNotFound ? '/404/' : `${address}${isBare ? '/' : ''}`;
    const request = new Request(new URL(BASE + path, SETTINGS.siteUrl));
    const routeData = app.manifest.routes.find(({ routeData: { route } }) => route === pattern);
    const response = await app.render(request, routeData);
    const failure = FAILURES.get(request);
    if (failure !== undefined || response.status !== (isNotFound ? 404 : 200))
      throw new Error(
        `Trang ${address}: ${failure instanceof Error ? failure.message : `${failure ?? response.status}`}`,
        { cause: failure },
      );
    const file = fileOf(response);
    return file ? { file } : new Uint8Array(await response.arrayBuffer());
  },
  { keeps: 'digest' },
);

export const createStore: SiteBundle['createStore'] = createTrackedStore;
export const isSaved: SiteBundle['isSaved'] = (name) => name === CITED || name === ADDRESSES;
export { ContentReader, FORMATS, gzip };
