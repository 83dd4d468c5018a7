/** The pages for search engines: lists and records, each once, under its canonical address. */
import { query } from '#db/db.ts';
import { routePages } from '#db/pages.ts';
import { pathOf } from '#features/concepts.ts';
import { mapFeatures } from '#features/index.ts';
import { logPages, logPath } from '#features/log/rules/pages.ts';
import { DATA_DESCRIPTION_PATH, DATA_HOW_TO_PATH, DATA_PATH } from '#outputs/open-data/files.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { escapeXml } from '#lib/xml.ts';
import { records } from './collection.ts';
import { SITE_PARTS } from './features.ts';
import { closedPages } from './menu.ts';
import { pagesOfPart } from './site-part.ts';
import { allEvents } from '#features/log/pages.ts';

/** Below the sitemap protocol's limit for one file. */
const FILE_LENGTH = 45_000;
const OTHER_PAGES = [
  ...['/', '/gioi-thieu/', '/tu-lieu/', '/gop-y/', '/noi-toi-o/', '/khieu-nai-to-cao/'],
  ...[DATA_PATH, DATA_HOW_TO_PATH, DATA_DESCRIPTION_PATH],
];

interface Location {
  readonly path: string;
  /** The day of its last change; undefined for pages without a record. */
  readonly changed: string | undefined;
}

async function locations(): Promise<Location[]> {
  const events = await allEvents();
  const changed = new Map<string, string>();
  const newest = (path: string, on: string) => {
    if (on > (changed.get(path) ?? '')) changed.set(path, on);
  };
  for (const { path, on, concept } of events) {
    for (const at of [path, pathOf(concept), '/', '/nhat-ky/', logPath(on.slice(0, 7))])
      newest(at, on);
  }
  const ofRecords = mapFeatures(async ({ collection, page }, concept) =>
    page ? [pathOf(concept), ...(await records(collection)).map(page.path)] : [],
  );
  const paths = [
    ...OTHER_PAGES,
    ...(await Promise.all(ofRecords)).flat(),
    ...(await Promise.all(Object.values(SITE_PARTS).map(pagesOfPart))).flat(),
    logPath(),
    ...logPages(events).map(({ month, page }) => logPath(month, page)),
  ];
  const closed = new Set(await closedPages());
  return [...new Set(paths)]
    .filter((path) => !closed.has(path))
    .sort()
    .map((path) => ({ path, changed: changed.get(path) }));
}

const entry = ({ path, changed }: Location): string =>
  `<url><loc>${escapeXml(absolute(path))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;

const document = (root: string, lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');

/** The files of the sitemap: their texts, in order. */
const sitemaps = query('sitemaps', async (): Promise<readonly string[]> => {
  const all = await locations();
  const files = Math.max(1, Math.ceil(all.length / FILE_LENGTH));
  return Array.from({ length: files }, (_, index) =>
    document('urlset', all.slice(index * FILE_LENGTH, (index + 1) * FILE_LENGTH).map(entry)),
  );
});

export async function sitemapIndex(): Promise<string> {
  const files = await sitemaps();
  return document(
    'sitemapindex',
    files.map(
      (_, index) => `<sitemap><loc>${escapeXml(absolute(`/sitemap-${index}.xml`))}</loc></sitemap>`,
    ),
  );
}

export const sitemapPages = routePages('sitemap', async () =>
  (await sitemaps()).map((text, part) => ({ params: { part: String(part) }, props: { text } })),
);
