/**
 * Every file of the site that is no page: its address, for what there is one, what is in it. Servers
 * know its type by the end of its name.
 */
import type { Params } from '#db/pages.ts';
import { contactsCsv } from '#features/contact-list/pages.ts';
import { dialogueIcs, promisesCsv } from '#features/dialogue/pages/dialogue-files.ts';
import { agenciesWithDialogues } from '#features/dialogue/pages/dialogue-lists.ts';
import { directiveFormats } from '#features/directive/pages/directive-formats.ts';
import { dutyStatus, trackedAt, trackedIds } from '#features/duty/pages/trackers.ts';
import { handbookPicture, handbookPictures } from '#features/handbook/pages.ts';
import { workerSettings } from '#features/kept-pages/pages.ts';
import workerUrl from '#features/kept-pages/ui/worker.ts?worker&url';
import { agencyFeed, conceptFeed, conceptFeedPages, logFeed } from '#features/log/pages.ts';
import { bulkPath } from '#features/open-data/pages/bulk-output.ts';
import { bulkFile, bulkFiles, bulkParams } from '#features/open-data/pages/bulk.ts';
import { catalogue, tableAt, tableFiles } from '#features/open-data/pages/open-data.ts';
import { tableFileNames } from '#features/open-data/pages/tables.ts';
import { petitionDocx } from '#features/petition/outputs/docx.ts';
import { petitionPdf } from '#features/petition/pages/pdf.ts';
import { petitionPage } from '#features/petition/pages/petitions.ts';
import { agencyIndex } from '#features/reception/pages/agency-index.ts';
import {
  agenciesWithAttendance,
  attendanceCsv,
} from '#features/reception/pages/reception-attendance.ts';
import {
  icsOf,
  icsOfSession,
  jsonOf,
  sessionFilePages,
} from '#features/reception/pages/reception-files.ts';
import { agenciesWithCalendar } from '#features/reception/pages/receptions.ts';
import { figuresTableOf, statisticJson } from '#features/statistic/pages/open-data.ts';
import { statisticSvg } from '#features/statistic/pages/statistics.ts';
import { writeAtom, writeJsonFeed } from '#outputs/atom.ts';
import { dataPackage } from '#outputs/open-data/data-package.ts';
import { dcat } from '#outputs/open-data/dcat.ts';
import { toCsv, toJson } from '#outputs/open-data/table.ts';
import { cardImage } from '#site/cards/card-image.ts';
import { cardFor, cardNames } from '#site/cards/cards.ts';
import { publishedIds, recordAt } from '#site/collection.ts';
import { pictureBytes, picturePages } from '#site/files/picture-paths.ts';
import { manifest, openSearch, robots } from '#site/files/site-files.ts';
import { publicUploads, uploadBytes } from '#site/files/uploads.ts';
import { each, pagesOf, type ParamList } from '#site/site-part.ts';
import { sitemapIndex, sitemapPages } from '#site/sitemap.ts';
import type { Output } from './bundle.ts';
import { iconImage, ICONS } from './icon.ts';

type Content = string | Output;
type MaybeLater<T> = T | Promise<T>;

export interface SiteFile {
  /** Of every address with its pattern. */
  readonly params: ParamList;
  /** @throws Error where there is no such file */
  readonly content: (params: Params) => MaybeLater<Content>;
}

/** The only one of its pattern. */
export const single = (content: () => MaybeLater<Content>): SiteFile => ({
  params: () => [{}],
  content: () => content(),
});

/** One for each value of the only parameter of its pattern. */
const forEach = (
  name: string,
  values: Parameters<typeof each>[1],
  content: (value: string) => MaybeLater<Content>,
): SiteFile => ({
  params: each(name, values),
  content: (params) => content(params[name] ?? ''),
});

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const directives = () => publishedIds('directives');
const statistics = () => publishedIds('statistics');
const petitions = () => publishedIds('petitions');
const agencies = () => publishedIds('agencies');
const withCalendar = async () => (await agenciesWithCalendar()).map(({ agency }) => agency.id);

/** By the pattern of their addresses. */
export const FILES: Readonly<Record<string, SiteFile>> = {
  '/[section].json': {
    params: pagesOf(conceptFeedPages),
    content: async (params) => writeJsonFeed(await conceptFeed(params)),
  },
  '/[section].xml': {
    params: pagesOf(conceptFeedPages),
    content: async (params) => writeAtom(await conceptFeed(params)),
  },
  '/nhat-ky.json': single(async () => writeJsonFeed(await logFeed())),
  '/nhat-ky.xml': single(async () => writeAtom(await logFeed())),

  '/bieu-tuong/[icon].png': forEach('icon', () => Object.keys(ICONS), iconImage),
  '/hinh/[file]': {
    params: pagesOf(picturePages),
    content: async (params) => pictureBytes(await picturePages.at(params)),
  },
  '/so-tay/hinh/[name].webp': forEach('name', handbookPictures, handbookPicture),
  '/tep/[...path]': forEach('path', publicUploads, uploadBytes),
  '/the-chia-se/[...path].png': forEach('path', cardNames, async (path) =>
    cardImage(await cardFor(path)),
  ),

  '/co-quan/[id].json': forEach('id', agencies, async (id) => writeJsonFeed(await agencyFeed(id))),
  '/co-quan/[id].xml': forEach('id', agencies, async (id) => writeAtom(await agencyFeed(id))),
  '/co-quan/phu-trach.csv': single(contactsCsv),

  '/doi-thoai/[slug].ics': forEach(
    'slug',
    () => publishedIds('dialogues'),
    async (slug) => dialogueIcs(await recordAt('dialogues', slug)),
  ),
  '/doi-thoai/loi-hua.csv': single(promisesCsv),
  '/doi-thoai/don-vi/[agency]/loi-hua.csv': forEach('agency', agenciesWithDialogues, promisesCsv),

  '/du-lieu/[bulk].[extension]': {
    params: bulkParams,
    content: async (params) => ({ file: bulkPath(await bulkFile(params)) }),
  },
  '/du-lieu/[table].csv': forEach('table', tableFileNames, async (table) =>
    toCsv(await tableAt(table)),
  ),
  '/du-lieu/[table].json': forEach('table', tableFileNames, async (table) =>
    toJson(await tableAt(table)),
  ),
  '/du-lieu/datapackage.json': single(async () =>
    pretty(dataPackage(await tableFiles(), await bulkFiles(), await catalogue())),
  ),
  '/du-lieu/dcat.json': single(async () =>
    pretty(dcat(await tableFiles(), await bulkFiles(), await catalogue())),
  ),

  '/khieu-nai-to-cao/[slug].docx': forEach('slug', petitions, async (slug) =>
    petitionDocx((await petitionPage(slug)).view.petition),
  ),
  '/khieu-nai-to-cao/[slug].pdf': forEach('slug', petitions, async (slug) =>
    petitionPdf((await petitionPage(slug)).view.petition),
  ),

  '/lich-tiep-cong-dan/tat-ca.ics': single(() => icsOf(undefined)),
  '/lich-tiep-cong-dan/lich.json': single(async () => JSON.stringify(await jsonOf(undefined))),
  '/lich-tiep-cong-dan/giu-lich.csv': single(attendanceCsv),
  '/lich-tiep-cong-dan/[agency].ics': forEach('agency', withCalendar, async (agency) =>
    icsOf(await recordAt('agencies', agency)),
  ),
  '/lich-tiep-cong-dan/[agency]/lich.json': forEach('agency', withCalendar, async (agency) =>
    JSON.stringify(await jsonOf(await recordAt('agencies', agency))),
  ),
  '/lich-tiep-cong-dan/[agency]/giu-lich.csv': forEach(
    'agency',
    agenciesWithAttendance,
    attendanceCsv,
  ),
  '/lich-tiep-cong-dan/[agency]/[session].ics': {
    params: pagesOf(sessionFilePages),
    content: async (params) => icsOfSession((await sessionFilePages.at(params)).view),
  },

  '/thong-ke/[slug].csv': forEach('slug', statistics, async (slug) =>
    toCsv(await figuresTableOf([await recordAt('statistics', slug)])),
  ),
  '/thong-ke/[slug].json': forEach('slug', statistics, async (slug) =>
    statisticJson(await recordAt('statistics', slug)),
  ),
  '/thong-ke/[slug].svg': forEach('slug', statistics, async (slug) =>
    statisticSvg(await recordAt('statistics', slug)),
  ),

  '/thuc-hien/[directive].csv': forEach('directive', trackedIds, async (directive) =>
    toCsv(await dutyStatus([await trackedAt(directive)])),
  ),

  '/van-ban/[slug]/akn.xml': forEach(
    'slug',
    directives,
    async (slug) => (await directiveFormats(slug))['akn.xml'],
  ),
  '/van-ban/[slug]/index.json': forEach(
    'slug',
    directives,
    async (slug) => (await directiveFormats(slug))['index.json'],
  ),
  '/van-ban/[slug]/van-ban.md': forEach(
    'slug',
    directives,
    async (slug) => (await directiveFormats(slug))['van-ban.md'],
  ),

  '/manifest.webmanifest': single(() => pretty(manifest())),
  '/opensearch.xml': single(openSearch),
  '/robots.txt': single(robots),
  '/sitemap-index.xml': single(sitemapIndex),
  '/sitemap-[part].xml': {
    params: pagesOf(sitemapPages),
    content: async (params) => (await sitemapPages.at(params)).text,
  },
  '/tim-kiem/co-quan.json': single(async () => JSON.stringify(await agencyIndex())),
  // At the top of the site: a service worker answers only for paths below its own.
  '/trang-da-luu.js': single(
    () =>
      `const SETTINGS = ${JSON.stringify(workerSettings())};\nimportScripts(${JSON.stringify(workerUrl)});\n`,
  ),
};
