/** The entry of the bundle: renders addresses with a tracked database. */
import { createApp } from 'astro/app/entrypoint';
import { CITED } from '#features/directive/pages/citations.ts';
import { FORMATS } from '#features/directive/pages/directive-formats.ts';
import { createStore as createTrackedStore, query } from '#db/db.ts';
import { ContentReader } from '#db/content-reader.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { gzip } from '#lib/node/zip.ts';
import { paramsAt } from '#site/site-part.ts';
import { BASE, fileOf, NOT_FOUND } from './addresses.ts';
import { ADDRESSES, PAGE, type Output, type SiteBundle } from './bundle.ts';
import { FAILURES } from './failures.ts';

const app = createApp({ streaming: false });

/** @throws the error of the page */
async function rendered(address: string, pattern: string): Promise<Uint8Array> {
  const isNotFound = address === NOT_FOUND;
  const request = new Request(new URL(BASE + (isNotFound ? '/404/' : address), SETTINGS.siteUrl));
  const routeData = app.manifest.routes.find(({ routeData: { route } }) => route === pattern);
  const response = await app.render(request, routeData);
  const failure = FAILURES.get(request);
  if (failure !== undefined) throw failure;
  if (response.status !== (isNotFound ? 404 : 200)) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

let made = 0;
/** How often an output was made, equal or not to what is there. */
export const outputsMade: SiteBundle['outputsMade'] = () => made;

/** The output at an address. @throws Error of the page or file, with its address */
query(
  PAGE,
  async (address: string, pattern: string): Promise<Output> => {
    made += 1;
    try {
      const file = fileOf(pattern);
      if (!file) return await rendered(address, pattern);
      const content = await file.content(paramsAt(pattern, address));
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Trang ${address}: ${why}`, { cause: error });
    }
  },
  { keeps: 'digest' },
);

export const createStore: SiteBundle['createStore'] = createTrackedStore;
export const isSaved: SiteBundle['isSaved'] = (name) => name === CITED || name === ADDRESSES;
export { ContentReader, FORMATS, gzip };
