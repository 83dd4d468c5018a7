/** Every address of the site: what each route of `src/pages/` has pages for. */
import { allMoves, redirectFiles } from '#features/address/rules/redirect-lists.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { tableFileNames } from '#outputs/open-data/files.ts';
import { ICONS } from '#features/site/rules/icons.ts';
import { cardNames } from '#site/cards/cards.ts';
import { bulkParams } from '#features/open-data/pages/bulk.ts';
import { publishedIds } from '#site/collection.ts';
import {
  agenciesWithDialogues,
  dialogueListPages,
} from '#features/dialogue/pages/dialogue-lists.ts';
import { directiveListPages } from '#features/directive/pages/directive-lists.ts';
import { trackedAgencies, trackedDirectives } from '#features/duty/pages.ts';
import { feedbackListPages } from '#features/feedback/pages/feedback-lists.ts';
import { logListPages } from '#features/log/pages.ts';
import { goneAddresses, movedAddresses } from '#features/address/pages.ts';
import { handbookPictures, handbookTasks } from '#features/handbook/pages.ts';
import { picturePages } from '#site/files/picture-paths.ts';
import {
  agenciesWithAttendance,
  attendanceYears,
} from '#features/reception/pages/reception-attendance.ts';
import { sessionFilePages } from '#features/reception/pages/reception-files.ts';
import { noticePages } from '#features/reception/pages/reception-notices.ts';
import {
  agenciesWithCalendar,
  monthPages,
  scheduleAgencies,
} from '#features/reception/pages/receptions.ts';
import { sitemapPages } from '#site/sitemap.ts';
import { counterYears } from '#features/story/pages/story-counter.ts';
import { storyListPages } from '#features/story/pages/story-lists.ts';
import { publicUploads } from '#site/files/uploads.ts';
import { usefulnessMonths } from '#features/usefulness/pages.ts';
import { input, query } from '#db/db.ts';
import { KEYS } from '#db/inputs.ts';
import type { Params, RoutePages } from '#db/pages.ts';
import type { PageRoute } from './adapter.ts';
import { ADDRESSES, PATTERN } from './bundle.ts';

/** The path of the site without the slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

type ParamList = () => readonly Params[] | Promise<readonly Params[]>;

/** One page for each value of the only parameter. */
const each =
  (
    name: string,
    values: () => readonly (string | number)[] | Promise<readonly (string | number)[]>,
  ): ParamList =>
  async () =>
    (await values()).map((value) => ({ [name]: String(value) }));
const pagesOf = ({ params }: RoutePages<unknown>): ParamList => params;

const slugs = (concept: keyof typeof CONCEPTS): ParamList =>
  each('slug', () => publishedIds(CONCEPTS[concept].collection));
const agencyFeeds = each('id', () => publishedIds('agencies'));
const withSchedule = each('agency', async () =>
  (await scheduleAgencies()).map(({ agency }) => agency.id),
);
const withCalendar = each('agency', async () =>
  (await agenciesWithCalendar()).map(({ agency }) => agency.id),
);
const trackers = each('directive', async () =>
  (await trackedDirectives()).map(({ directive }) => directive.id),
);

/** By the pattern of the route. The page of each reads its own data by its parameters. */
const ROUTES: Readonly<Record<string, ParamList>> = {
  '/bieu-tuong/[icon].png': each('icon', () => Object.keys(ICONS)),
  '/co-quan/[id].json': agencyFeeds,
  '/co-quan/[id].xml': agencyFeeds,
  '/co-quan/[slug]': slugs('agency'),
  '/dan-van-kheo/[...list]': pagesOf(storyListPages),
  '/dan-van-kheo/[slug]': slugs('story'),
  '/dan-van-kheo/[slug]/to-roi': slugs('story'),
  '/dan-van-kheo/chi-tieu/[year]': each('year', counterYears),
  '/doi-thoai/[...list]': pagesOf(dialogueListPages),
  '/doi-thoai/[slug]': slugs('dialogue'),
  '/doi-thoai/[slug].ics': slugs('dialogue'),
  '/doi-thoai/don-vi/[agency]/loi-hua.csv': each('agency', agenciesWithDialogues),
  '/du-lieu/[bulk].[extension]': bulkParams,
  '/du-lieu/[table].csv': each('table', tableFileNames),
  '/du-lieu/[table].json': each('table', tableFileNames),
  '/hinh/[file]': pagesOf(picturePages),
  '/hoi-dap/[...list]': pagesOf(feedbackListPages),
  '/hoi-dap/[slug]': slugs('feedback'),
  '/lich-tiep-cong-dan/[agency]': withSchedule,
  '/lich-tiep-cong-dan/[agency].ics': withCalendar,
  '/lich-tiep-cong-dan/[agency]/[session].ics': pagesOf(sessionFilePages),
  '/lich-tiep-cong-dan/[agency]/giu-lich.csv': each('agency', agenciesWithAttendance),
  '/lich-tiep-cong-dan/[agency]/lich.json': withCalendar,
  '/lich-tiep-cong-dan/[agency]/thong-bao/[month]': pagesOf(noticePages),
  '/lich-tiep-cong-dan/giu-lich/[...year]': async () => [
    { year: undefined },
    ...(await attendanceYears()).map((year) => ({ year: String(year) })),
  ],
  '/lich-tiep-cong-dan/thang/[month]': each('month', monthPages),
  '/nhat-ky/[...page]': pagesOf(logListPages),
  '/sitemap-[part].xml': pagesOf(sitemapPages),
  '/so-tay/[task]': each('task', async () => (await handbookTasks()).map(({ slug }) => slug)),
  '/so-tay/hinh/[name].webp': each('name', handbookPictures),
  '/the-chia-se/[...path].png': each('path', cardNames),
  '/tep/[...path]': each('path', publicUploads),
  '/thong-ke/[slug]': slugs('statistic'),
  '/thong-ke/[slug].csv': slugs('statistic'),
  '/thong-ke/[slug].json': slugs('statistic'),
  '/thong-ke/[slug].svg': slugs('statistic'),
  '/thong-ke/[slug]/nhung': slugs('statistic'),
  // The page exists only where the site asks the question and has recorded months.
  '/thong-ke/trang-co-ich/[...only]': () =>
    usefulnessMonths().length > 0 ? [{ only: undefined }] : [],
  '/thuc-hien/[directive]': trackers,
  '/thuc-hien/[directive].csv': trackers,
  '/thuc-hien/[directive]/[year]': async () =>
    (await trackedDirectives()).flatMap(({ directive, years }) =>
      years.map((year) => ({ directive: directive.id, year: String(year) })),
    ),
  '/thuc-hien/[directive]/co-quan/[agency]': async () =>
    (
      await Promise.all(
        (await trackedDirectives()).map(async (tracked) =>
          (await trackedAgencies(tracked)).map((agency) => ({
            directive: tracked.directive.id,
            agency: agency.id,
          })),
        ),
      )
    ).flat(),
  '/thuc-hien/[directive]/quy-tac': trackers,
  '/van-ban/[...list]': pagesOf(directiveListPages),
  '/van-ban/[slug]': slugs('directive'),
  '/van-ban/[slug]/akn.xml': slugs('directive'),
  '/van-ban/[slug]/index.json': slugs('directive'),
  '/van-ban/[slug]/van-ban.md': slugs('directive'),
};

/** `/van-ban/[slug]` with its parameter: `/van-ban/2021-08-ct-tu/`. */
function addressAt({ pattern, type }: PageRoute, params: Params): string {
  const path = pattern
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
    .replace(/\/+$/, '');
  return type === 'endpoint' ? path : `${path}/`;
}

/** The address of the page for missing ones; hosts look for it there. */
export const NOT_FOUND = '/404.html';

/**
 * The addresses of one route, in no order.
 * @throws Error when a route with parameters has no line in the table above
 */
async function addressesOf(route: PageRoute): Promise<string[]> {
  if (route.pattern === '/404') return [NOT_FOUND];
  if (route.params.length === 0) return [addressAt(route, {})];
  const list = ROUTES[route.pattern];
  if (!list) throw new Error(`${route.pattern} is missing in src/publisher/addresses.ts`);
  return (await list()).map((params) => addressAt(route, params));
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
