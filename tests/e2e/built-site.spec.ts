/** What must hold for every file of the built site, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TEST_CONTENT } from '#tests/test-content.ts';
import {
  attributes,
  badHeads,
  brokenLinks,
  filesIn,
  readPages,
  TEST_SITE,
  type Pages,
} from './built-pages.ts';

// Only now: when test files are loaded, the site is not yet built.
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

test('no page has an inline style or an event handler', () => {
  const faults = [...pages].filter(([, html]) =>
    /<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')),
  );
  expect(faults.map(([path]) => path)).toEqual([]);
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

test('illustrative records say so on their pages', () => {
  const stories = join(TEST_CONTENT, 'stories');
  const samples = readdirSync(stories).filter((name) =>
    /^sample: true$/m.test(readFileSync(join(stories, name), 'utf8')),
  );
  expect(samples.length).toBeGreaterThan(5);
  for (const name of samples)
    expect(pages.get(`/dan-van-kheo/${name.replace(/\.md$/, '')}/`), name).toContain('data-sample');
});
