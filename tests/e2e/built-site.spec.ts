/** What must hold for every file of the built site, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { TEST_CONTENT } from '#tests/test-content.ts';
import {
  attributes,
  badHeads,
  brokenLinks,
  filesIn,
  pagesByTemplate,
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

test('the HTML is valid', async () => {
  // The longest pages of each template; all of them would take a minute on two busy cores.
  test.setTimeout(180_000);
  const chosen = [...pagesByTemplate(pages).values()].flatMap((paths) => paths.slice(0, 4));
  expect(chosen.length).toBeGreaterThan(80);
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        // Astro writes attributes and void elements its own way, and lower-cases the doctype.
        'void-style': 'off',
        'doctype-style': 'off',
        // React writes dateTime.
        'attr-case': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        // Telephone numbers are wrapped by the style sheet.
        'tel-non-breaking': 'off',
        // A region that scrolls is no section of the text; the title on the printed sheet is a heading
        // of the sheet, while the page has its one h1. A <select> is no list of suggestions for a box.
        'prefer-native-element': ['error', { exclude: ['region', 'heading', 'listbox'] }],
        'no-inline-style': 'error',
        'no-unknown-elements': ['error', { exclude: ['astro-island'] }],
      },
    }),
  );
  const reports = await Promise.all(
    chosen.map((path) => validator.validateString(pages.get(path) ?? '', path)),
  );
  const faults = reports.flatMap(({ results: [result] }) =>
    (result?.messages ?? [])
      // Astro puts the one style of its island element where the island stands.
      .filter(({ message }) => !message.startsWith('<style> element is not permitted'))
      .map(({ ruleId, message, line }) => `${result?.filePath}:${line} ${ruleId}: ${message}`),
  );
  expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
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
