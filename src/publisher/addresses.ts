/** Every address of the site: of the pages in `src/pages/`, of the files in `files.ts`. */
import { input, query } from '#db/db.ts';
import { KEYS } from '#db/inputs.ts';
import { goneAddresses, movedAddresses } from '#features/address/pages.ts';
import { allMoves, redirectFiles, REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { handbookTasks } from '#features/handbook/pages.ts';
import { logListPages } from '#features/log/pages.ts';
import { usefulnessMonths } from '#features/usefulness/pages.ts';
import { SITE_PARTS } from '#site/features.ts';
import { addressAt, each, joined, pagesOf, type Addresses } from '#site/site-part.ts';
import { ADDRESSES, PATTERN } from './bundle.ts';
import { FILES, single, type SiteFile } from './files.ts';

/** The path of the site without the slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Of pages without records. */
const GENERAL: Addresses = {
  '/nhat-ky/[...page]': pagesOf(logListPages),
  '/so-tay/[task]': each('task', async () => (await handbookTasks()).map(({ slug }) => slug)),
  // The page exists only where the site asks the question and has recorded months.
  '/thong-ke/trang-co-ich/[...only]': () =>
    usefulnessMonths().length > 0 ? [{ only: undefined }] : [],
};

const PAGES = joined([...Object.values(SITE_PARTS).map(({ addresses }) => addresses), GENERAL]);

/** The address of the page for missing ones; hosts look for it there. */
export const NOT_FOUND = '/404.html';

/**
 * The addresses of one pattern, in no order.
 * @throws Error for a page with parameters that neither the site part of a concept nor the table above has
 */
async function addressesOf(pattern: string): Promise<string[]> {
  if (pattern === '/404') return [NOT_FOUND];
  const file = FILES[pattern];
  if (file) return (await file.params()).map((params) => addressAt(pattern, params));
  // Pages are folders.
  const folder = `${pattern}/`;
  if (!pattern.includes('[')) return [addressAt(folder, {})];
  const list = PAGES.get(pattern);
  if (!list) throw new Error(`${pattern} has no addresses in any src/features/*/site.ts`);
  return (await list()).map((params) => addressAt(folder, params));
}

const FORMER = '/[...former]';

/** Of all pages but those at former addresses, and of all files. */
const patterns = (): string[] => [
  ...(input(KEYS.routes) as readonly string[]).filter((pattern) => pattern !== FORMER),
  ...Object.keys(FILES),
];

/** Every address but those of moved and removed pages, with its pattern. */
const presentAddresses = query(
  'present addresses',
  async (): Promise<ReadonlyMap<string, string>> => {
    const lists = await Promise.all(
      patterns().map(async (pattern) =>
        (await addressesOf(pattern)).map((address) => [address, pattern] as const),
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
const redirects = query('redirects', async () => redirectFiles(await moves(), BASE));

const REDIRECT_LISTS = new Map(
  Object.values(REDIRECTS).map((name) => {
    const address = `/${name}`;
    return [address, single(async () => (await redirects())[address] ?? '')] as const;
  }),
);

/** The file of that pattern; undefined where it is of a page. */
export const fileOf = (pattern: string): SiteFile | undefined =>
  FILES[pattern] ?? REDIRECT_LISTS.get(pattern);

/** Every address of the site with its pattern. */
const addresses = query(ADDRESSES, async (): Promise<ReadonlyMap<string, string>> => {
  const present = await presentAddresses();
  const former = [...(await moves()).map(({ from }) => from), ...goneAddresses()].filter(
    (address) => address.endsWith('/') && !present.has(address),
  );
  return new Map([
    ...present,
    ...former.map((address) => [address, FORMER] as const),
    ...Array.from(REDIRECT_LISTS.keys(), (address) => [address, address] as const),
  ]);
});

/**
 * The pattern of one address; undefined where there is none. Asks only patterns that begin like it:
 * the list of all pictures takes long, and a reader of the first page would wait for it.
 */
query(PATTERN, async (address: string): Promise<string | undefined> => {
  const isLike = (pattern: string) => address.startsWith(pattern.split('[', 1)[0] ?? '');
  for (const pattern of patterns().filter(isLike))
    if ((await addressesOf(pattern)).includes(address)) return pattern;
  return (await addresses()).get(address);
});
