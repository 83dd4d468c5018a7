/** Rules for every file of the built site, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readContentTree } from '#check/content-tree.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import {
  attributes,
  badHeads,
  brokenLinks,
  filesIn,
  leadsOn,
  readPages,
  TEST_SITE,
  type Pages,
} from './built-pages.ts';
import { readPage } from '#search/index/read-page.ts';
import { FEEDBACK } from '#features/feedback/labels.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import { DUTY } from '#features/duty/labels.ts';
import { RECEPTION } from '#features/reception/labels.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { STORY } from '#features/story/labels.ts';
import { textBlocks } from './text-blocks.ts';

// Set later: when test files are loaded, the site is not yet built.
let pages: Pages;
test.beforeAll(() => {
  pages = readPages(TEST_SITE);
});

test('every internal link and anchor leads somewhere', () => {
  expect(brokenLinks(TEST_SITE, pages)).toEqual([]);
});

test('every page has a title and one main heading', () => {
  expect(badHeads(pages)).toEqual([]);
});

test('nothing on a page is fetched from elsewhere', () => {
  const foreign = [...pages].flatMap(([path, html]) => {
    const fetched = [...html.matchAll(/<(?:script|img|iframe|source|link)\s[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !/rel="(?:canonical|alternate|license|me|search)"/.test(tag));
    return fetched
      .flatMap((tag) => [...attributes(tag, 'src'), ...attributes(tag, 'href')])
      .filter((address) => /^(?:https?:)?\/\//.test(address))
      .map((address) => `${path}: ${address}`);
  });
  expect(foreign).toEqual([]);
});

/**
 * Words of the pages' frame that answer no question, or that one page answers for all: lists of
 * other pages, downloads, the law on every calendar.
 */
const FRAME = [
  ...[DIRECTIVE.facts, STORY.underDirective, DUTY.underDirective, RECEPTION.subscribe],
  ...[RECEPTION.prepare, RECEPTION.rights, RECEPTION.paper, RECEPTION.agencyPage],
  ...[FEEDBACK.others, STATISTIC.others, STATISTIC.embed, STORY.replicationLead, STORY.stages],
];
/** More pages than share a sentence of their own, such as the same law as their basis. */
const SHARED = 6;
const OPENING_HOURS = /^Thứ Hai đến thứ Sáu:/;

test('search finds pages by their content, not by what is on many of them', () => {
  const found = new Map<string, Set<string>>();
  for (const [path, html] of pages)
    for (const { heading, text } of readPage(html, path)?.passages ?? [])
      for (const line of [heading, ...text.split('\n')])
        found.set(line, (found.get(line) ?? new Set()).add(path));
  expect(found.size).toBeGreaterThan(1_000);
  const frame = FRAME.filter((line) => (found.get(line)?.size ?? 0) > 1);
  expect(frame, 'headings of lists and links').toEqual([]);
  const sentences = [...found].flatMap(([line, { size }]) =>
    size > SHARED && line.split(' ').length >= 10 && !OPENING_HOURS.test(line) ? [line] : [],
  );
  expect(sentences, 'sentences on many pages').toEqual([]);
  const addresses = [...found.keys()].filter((line) => /\bhttps?:\/\/localhost/.test(line));
  expect(addresses, 'addresses of this site').toEqual([]);
});

test('no page has an inline style or an event handler', () => {
  const faults = [...pages].filter(([, html]) =>
    /<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')),
  );
  expect(faults.map(([path]) => path)).toEqual([]);
});

/**
 * One style: weekdays and dates as in Decree 30/2020, percentages as in Vietnamese, and missing
 * reports never as a reproach.
 */
const RULES: [fault: string, pattern: RegExp][] = [
  [
    'a weekday inside a sentence has no capital',
    /(?<![.?!]) Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\p{L})/u,
  ],
  ['a percent sign follows its figure without a space', /\d\s+%/],
  ['silence is no accusation', /chưa báo cáo/iu],
  [
    'a day is written 05/03/2026',
    /(?<![\d/])(?:\d\/\d{1,2}|\d{1,2}\/\d)\/\d{4}(?!\d)|(?<!\d)\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d)|(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d-])/,
  ],
];

/** With so many equal characters before it a date is the same sentence, not only the same day. */
const BEFORE = 15;

test('one way of writing in the whole interface', () => {
  const written = readContentTree(TEST_CONTENT)
    .records.map(({ text }) => text)
    .join('\n')
    .normalize('NFC')
    .replace(/\s+/g, ' ');
  /** Is it an editor's wording? A record may quote a document literally. */
  const isQuoted = (block: string, { index, 0: { length } }: RegExpExecArray): boolean =>
    written.includes(block.slice(Math.max(0, index - BEFORE), index + length));
  const found = [...pages].flatMap(([path, html]) =>
    textBlocks(html).flatMap((block) =>
      RULES.flatMap(([fault, pattern]) => {
        const match = pattern.exec(block);
        if (!match || isQuoted(block, match)) return [];
        const start = Math.max(0, match.index - 60);
        return [`${path}, ${fault}: ${block.slice(start, match.index + 40)}`];
      }),
    ),
  );
  expect(found.slice(0, 40), `${found.length} places`).toEqual([]);
});

test('JSON and XML files parse', () => {
  for (const file of [...filesIn(TEST_SITE, '.json'), ...filesIn(TEST_SITE, '.webmanifest')])
    expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown, file).not.toThrow();
  for (const file of filesIn(TEST_SITE, '.xml')) {
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('<?xml'), file).toBe(true);
    const stray = [...text].find((sign) => sign < ' ' && !'\t\n\r'.includes(sign));
    expect(stray, file).toBeUndefined();
  }
});

test('every page says once that this is a demonstration, and asks not to be indexed', () => {
  const wrong = [...pages].filter(([path, html]) => {
    const times = html.split('Trang trình diễn. Tỉnh Minh Họa').length - 1;
    const isFramed = path.endsWith('/nhung/');
    return (
      !html.includes('<meta name="robots" content="noindex">') ||
      html.includes('class="sample-notice"') ||
      (!leadsOn(html) && !isFramed && times !== 1)
    );
  });
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('the sitemap names pages by their own address, each once', () => {
  const sitemap = readFileSync(join(TEST_SITE, 'sitemap-0.xml'), 'utf8');
  const urls = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url);
  expect(urls.length).toBeGreaterThan(50);
  expect(new Set(urls).size).toBe(urls.length);
  const wrong = urls.filter((url) => {
    const html = pages.get(decodeURIComponent(new URL(url).pathname));
    return !html?.includes(`<link rel="canonical" href="${url}"`);
  });
  expect(wrong).toEqual([]);
});

/** Structured data for search engines and assistants. */
const STRUCTURED: readonly [path: string, data: Record<string, unknown>][] = [
  ['/co-quan/minh-hoa-ubnd-tinh/', { '@type': 'GovernmentOrganization' }],
  ['/co-quan/minh-hoa-ubnd-tinh/', { '@type': 'BreadcrumbList' }],
  [
    '/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/',
    { '@type': 'Event', startDate: '2026-03-24T13:30:00+07:00', inLanguage: 'vi' },
  ],
  [
    '/van-ban/2026-15-2026-qd-ubnd/',
    {
      '@type': 'Legislation',
      legislationIdentifier: '15/2026/QĐ-UBND',
      legislationLegalForce: 'https://schema.org/PartiallyInForce',
      legislationDate: '2026-03-05',
    },
  ],
  [
    '/dan-van-kheo/2024-lu-nuoc-nghia-tinh/',
    { '@type': 'Article', headline: 'Lu nước nghĩa tình' },
  ],
];

test('pages carry structured data', () => {
  for (const [path, expected] of STRUCTURED) {
    const blocks = [
      ...(pages.get(path) ?? '').matchAll(
        /<script type="application\/ld\+json">([^<]*)<\/script>/g,
      ),
    ].map(([, json = '']) => JSON.parse(json) as unknown);
    expect(blocks, path).toContainEqual(expect.objectContaining(expected));
  }
});

test('illustrative records say so on their pages', () => {
  const stories = join(TEST_CONTENT, 'stories');
  const samples = readdirSync(stories).filter((name) =>
    /^sample: true$/m.test(readFileSync(join(stories, name), 'utf8')),
  );
  expect(samples.length).toBeGreaterThan(5);
  for (const name of samples)
    expect(pages.get(`/dan-van-kheo/${name.replace(/\.md$/, '')}/`), name).toContain('data-sample');
});
