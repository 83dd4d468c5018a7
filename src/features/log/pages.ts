/** The publication log, and the feeds made from it. */
import { routePages, type Params } from '#db/pages.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { mapFeatures } from '#features/index.ts';
import { publicationLog, type LogEvent } from './rules/event.ts';
import { eventsOf } from './rules/record-log.ts';
import { logPages, logPath, monthsOf } from './rules/pages.ts';
import { FEED_LENGTH, feedEntry } from './outputs/feed.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { tagUri, type Feed, type FeedImage } from '#outputs/atom.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { index, query } from '#db/db.ts';
import { LOG } from '#features/log/labels.ts';
import { agencyOf, publisherName } from '#features/agency/pages/agencies.ts';
import { records, today } from '#site/collection.ts';
import { isOpen } from '#site/sections.ts';
import { picture } from '#site/files/pictures.ts';
import { site } from '#site/site.ts';

/** Every publication and change up to the day of the build, newest first. */
export const allEvents = query('publication log', async (): Promise<readonly LogEvent[]> => {
  const events = await Promise.all(
    mapFeatures(async ({ collection, page }, concept) => {
      if (!page?.log) return [];
      const { log, path, title } = page;
      return (await records(collection)).flatMap((entry) => {
        const { data } = entry;
        return eventsOf({ concept, path: path(entry), title: title(data), data }, log(entry));
      });
    }),
  );
  return publicationLog(events.flat(), today());
});

/** The events of each concept and agency that fit into a feed, newest first. */
const newestBy = index<readonly LogEvent[]>('newest events', async () => {
  const newest = new Map<string, LogEvent[]>();
  for (const event of await allEvents())
    for (const key of [event.concept, ...event.agencies.map(ofAgency)]) {
      const list = newest.get(key) ?? [];
      if (list.length < FEED_LENGTH) list.push(event);
      newest.set(key, list);
    }
  return newest;
});
const ofAgency = (id: string): string => `agency ${id}`;

/** The day of the last event; undefined before the first. */
export const lastChange = query('last change', async () => (await allEvents())[0]?.on);

interface Cut {
  /** Address without extension, such as `/nhat-ky`. */
  readonly path: string;
  readonly home: string;
  readonly title: string;
  readonly events: readonly LogEvent[];
}

const HOST = new URL(SETTINGS.siteUrl).hostname;

const imageOf = async (file: string): Promise<FeedImage> => ({
  url: absolute((await picture(file)).src),
  type: 'image/webp',
});

async function toFeed({ path, home, title, events }: Cut): Promise<Feed> {
  return {
    id: tagUri(HOST, '2026', path),
    title: `${title} – ${site().name}`,
    subtitle: site().tagline,
    author: await publisherName(),
    rights: site().licence.name,
    homeUrl: absolute(home),
    atomUrl: absolute(`${path}.xml`),
    jsonUrl: absolute(`${path}.json`),
    icon: absolute('/bieu-tuong/192.png'),
    since: `${site().since ?? '2025-07-01'}T00:00:00+07:00`,
    entries: await Promise.all(
      events
        .slice(0, FEED_LENGTH)
        .map(async (event) =>
          feedEntry(event, HOST, absolute, event.image ? await imageOf(event.image) : undefined),
        ),
    ),
  };
}

export const logFeed = async (): Promise<Feed> =>
  toFeed({ path: '/nhat-ky', home: '/nhat-ky/', title: LOG.title, events: await allEvents() });

const CONCEPT_FEEDS = mapFeatures(({ page }, concept) =>
  page?.feed === undefined ? [] : { concept, title: page.feed, path: pathOf(concept).slice(0, -1) },
).flat();

/** The feeds to name: of the log, and of concepts with records; addresses without extension. */
export async function openFeeds(): Promise<{ title: string; path: string }[]> {
  const open = CONCEPT_FEEDS.map(async (feed) => ((await isOpen(feed.concept)) ? [feed] : []));
  return [{ title: LOG.title, path: '/nhat-ky' }, ...(await Promise.all(open)).flat()];
}

/** The feeds of concepts, such as `/van-ban.xml`. */
export const conceptFeedPages = routePages('feeds of concepts', async () =>
  CONCEPT_FEEDS.map((feed) => ({ params: { section: feed.path.slice(1) }, props: feed })),
);

export async function conceptFeed(params: Params): Promise<Feed> {
  const { concept, title, path } = await conceptFeedPages.at(params);
  const events = (await newestBy()).get(concept) ?? [];
  return toFeed({ path, home: `${path}/`, title, events });
}

export async function agencyFeed(id: string): Promise<Feed> {
  const { data } = await agencyOf(id);
  const home = pathOf('agency', id);
  const events = (await newestBy()).get(ofAgency(id)) ?? [];
  return toFeed({ path: home.slice(0, -1), home, title: shortName(data), events });
}

/** What every page of the log shows: the months with their numbers of events, and the feeds. */
export const logFrame = query('frame of the log', async () => {
  const events = await allEvents();
  return { months: monthsOf(events), total: events.length, feeds: await openFeeds() };
});

export const logListPages = routePages('publication log', async () =>
  logPages(await allEvents()).map((page) => ({
    params: { page: logPath(page.month, page.page).slice('/nhat-ky/'.length, -1) },
    props: page,
  })),
);
