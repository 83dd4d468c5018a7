/** Every address of the site: what each route of `src/pages/` has pages for. */
import { input, query } from '#db/db.ts';
import { KEYS } from '#db/inputs.ts';
import { goneAddresses, movedAddresses } from '#features/address/pages.ts';
import { allMoves, redirectFiles } from '#features/address/rules/redirect-lists.ts';
import { handbookPictures, handbookTasks } from '#features/handbook/pages.ts';
import { conceptFeedPages, logListPages } from '#features/log/pages.ts';
import { bulkParams } from '#features/open-data/pages/bulk.ts';
import { tableFileNames } from '#features/open-data/pages/tables.ts';
import { ICONS } from '#features/site/rules/icons.ts';
import { usefulnessMonths } from '#features/usefulness/pages.ts';
import { cardNames } from '#site/cards/cards.ts';
import { SITE_PARTS } from '#site/features.ts';
import { picturePages } from '#site/files/picture-paths.ts';
import { publicUploads } from '#site/files/uploads.ts';
import { addressAt, each, joined, pagesOf, type Addresses } from '#site/site-part.ts';
import { sitemapPages } from '#site/sitemap.ts';
import type { PageRoute } from './adapter.ts';
import { ADDRESSES, PATTERN } from './bundle.ts';

/** The path of the site without the slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Of pages without records, some of which are made from the parts of all concepts. */
const GENERAL: Addresses = {
  '/[section].json': pagesOf(conceptFeedPages),
  '/[section].xml': pagesOf(conceptFeedPages),
  '/bieu-tuong/[icon].png': each('icon', () => Object.keys(ICONS)),
  '/du-lieu/[bulk].[extension]': bulkParams,
  '/du-lieu/[table].csv': each('table', tableFileNames),
  '/du-lieu/[table].json': each('table', tableFileNames),
  '/hinh/[file]': pagesOf(picturePages),
  '/nhat-ky/[...page]': pagesOf(logListPages),
  '/sitemap-[part].xml': pagesOf(sitemapPages),
  '/so-tay/[task]': each('task', async () => (await handbookTasks()).map(({ slug }) => slug)),
  '/so-tay/hinh/[name].webp': each('name', handbookPictures),
  '/the-chia-se/[...path].png': each('path', cardNames),
  '/tep/[...path]': each('path', publicUploads),
  // The page exists only where the site asks the question and has recorded months.
  '/thong-ke/trang-co-ich/[...only]': () =>
    usefulnessMonths().length > 0 ? [{ only: undefined }] : [],
};

const ROUTES = joined([...Object.values(SITE_PARTS).map(({ addresses }) => addresses), GENERAL]);

/** Pages are folders. */
const patternOf = ({ pattern, type }: PageRoute): string =>
  type === 'endpoint' ? pattern : `${pattern}/`;

/** The address of the page for missing ones; hosts look for it there. */
export const NOT_FOUND = '/404.html';

/**
 * The addresses of one route, in no order.
 * @throws Error for a route with parameters that neither the site part of a concept nor the table above has
 */
async function addressesOf(route: PageRoute): Promise<string[]> {
  if (route.pattern === '/404') return [NOT_FOUND];
  if (route.params.length === 0) return [addressAt(patternOf(route), {})];
  const list = ROUTES.get(route.pattern);
  if (!list) throw new Error(`${route.pattern} has no addresses in any src/features/*/site.ts`);
  return (await list()).map((params) => addressAt(patternOf(route), params));
}

const FORMER = '/[...former]';

/** Every address but those of moved and removed pages, with the pattern of its route. */
const presentAddresses = query(
  'present addresses',
  async (): Promise<ReadonlyMap<string, string>> => {
    const routes = (input(KEYS.routes) as readonly PageRoute[]).filter(
      ({ pattern }) => pattern !== FORMER,
    );
    const lists = await Promise.all(
      routes.map(async (route) =>
        (await addressesOf(route)).map((address) => [address, route.pattern] as const),
      ),
    );
    return new Map(lists.flat());
  },
);

/** All moves, of pages and of files. */
const moves = query('moves', async () =>
  allMoves(await movedAddresses(), [...(await presentAddresses()).keys()]),
);

/** The lists of moved addresses for servers, by their own address. */
export const redirects = query('redirects', async () => redirectFiles(await moves(), BASE));

/** The pattern of outputs that are no page. */
export const FILE = 'file';

/** Every address of the site with the pattern of its route. */
const addresses = query(ADDRESSES, async (): Promise<ReadonlyMap<string, string>> => {
  const present = await presentAddresses();
  const former = [...(await moves()).map(({ from }) => from), ...goneAddresses()].filter(
    (address) => address.endsWith('/') && !present.has(address),
  );
  return new Map([
    ...present,
    ...former.map((address) => [address, FORMER] as const),
    ...Object.keys(await redirects()).map((address) => [address, FILE] as const),
  ]);
});

/**
 * The pattern of the route of one address; undefined where there is none. Asks only routes that begin
 * like it: the list of all pictures takes long, and a reader of the first page would wait for it.
 */
query(PATTERN, async (address: string): Promise<string | undefined> => {
  const isLike = ({ pattern }: PageRoute) =>
    pattern !== FORMER && address.startsWith(pattern.split('[', 1)[0] ?? '');
  for (const route of (input(KEYS.routes) as readonly PageRoute[]).filter(isLike))
    if ((await addressesOf(route)).includes(address)) return route.pattern;
  return (await addresses()).get(address);
});
