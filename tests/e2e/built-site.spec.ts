/** What must hold for every file of the built site, read from disk. */
import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { TEST_CONTENT } from '#tests/test-content.ts';

const ROOT = resolve(process.env['TEST_SITE'] ?? '.cache/test-site/dist');

const files = (extension: string): string[] =>
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(ROOT, file).startsWith('admin') && !file.includes('/pagefind/'));

/** `&amp;` and friends of attribute values. */
const decode = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#38;', '&');

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) =>
    decode(match[1] ?? ''),
  );

test('every internal link and anchor leads somewhere', () => {
  const pages = new Map(files('.html').map((file) => [file, readFileSync(file, 'utf8')]));
  const ids = new Map([...pages].map(([file, html]) => [file, new Set(attributes(html, 'id'))]));
  const broken: string[] = [];
  for (const [file, html] of pages) {
    const here = `/${relative(ROOT, file).replace(/index\.html$/, '')}`;
    for (const address of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
      const url = new URL(address, `http://site${here}`);
      if (url.host !== 'site' || !/^https?:$/.test(url.protocol)) continue;
      const path = decodeURIComponent(url.pathname);
      const target = join(ROOT, path.endsWith('/') ? `${path}index.html` : path);
      if (path.startsWith('/admin/')) continue;
      if (!existsSync(target) || statSync(target).isDirectory())
        broken.push(`${here} → ${address}`);
      else if (url.hash && !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
        broken.push(`${here} → ${address} (không có neo)`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

test('the HTML is valid', async () => {
  // Hundreds of whole pages are parsed in one go: work of a minute on two busy cores.
  test.setTimeout(300_000);
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        // Astro writes attributes and void elements its own way, and lower-cases the doctype.
        'void-style': 'off',
        'doctype-style': 'off',
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
  const report = await validator.validateMultipleFiles(files('.html'));
  const faults = report.results.flatMap(({ filePath, messages }) =>
    messages
      // Astro puts the one style of its island element where the island stands.
      .filter(({ message }) => !message.startsWith('<style> element is not permitted'))
      .map(
        ({ ruleId, message, line }) =>
          `${relative(ROOT, filePath ?? '')}:${line} ${ruleId}: ${message}`,
      ),
  );
  expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
});

test('nothing on a page is fetched from elsewhere', () => {
  const foreign = files('.html').flatMap((file) => {
    const html = readFileSync(file, 'utf8');
    const fetched = [...html.matchAll(/<(?:script|img|iframe|source|link)\s[^>]*>/g)]
      .map((match) => match[0])
      .filter((tag) => !/rel="(?:canonical|alternate|license|me|search)"/.test(tag));
    return fetched
      .flatMap((tag) => [...attributes(tag, 'src'), ...attributes(tag, 'href')])
      .filter((address) => /^(?:https?:)?\/\//.test(address))
      .map((address) => `${relative(ROOT, file)}: ${address}`);
  });
  expect(foreign).toEqual([]);
});

test('no page has an inline style or an event handler', () => {
  const faults = files('.html').filter((file) =>
    /<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(
      readFileSync(file, 'utf8').replace(/<script[\s\S]*?<\/script>/g, ''),
    ),
  );
  expect(faults.map((file) => relative(ROOT, file))).toEqual([]);
});

test('JSON and XML files parse', () => {
  for (const file of [...files('.json'), ...files('.webmanifest')])
    expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown, file).not.toThrow();
  for (const file of files('.xml')) {
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
  for (const name of samples) {
    const html = readFileSync(
      join(ROOT, 'dan-van-kheo', name.replace(/\.md$/, ''), 'index.html'),
      'utf8',
    );
    expect(html, name).toContain('data-sample');
  }
});
