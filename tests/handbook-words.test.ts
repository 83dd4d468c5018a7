/** The handbook says what stands on the screen: words in bold exist there, pictures are there and small. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '#cms/config.ts';
import { vietnamese, type Phrases } from '#cms/locale-vi.ts';
import { REPEATS } from '#domain/reception/schema.ts';
import { readTask } from '#markdown/handbook.ts';

const FILES = globSync('cms/handbook/*.md').sort();
const PICTURES = globSync('cms/handbook/pictures/*.webp').sort();
const PICTURE_LIMIT = 60_000;
const ALL_PICTURES_LIMIT = 800_000;

const config = cmsConfig({
  backend: { name: 'proxy' },
  contentFolder: 'content',
  siteUrl: 'https://example.vn/',
  basePath: '/',
  siteName: 'Minh Bạch',
  year: 2026,
});

/** Labels of fields, collections and choices, wherever they stand in the configuration. */
function labels(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labels);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^label(?:_singular)?$/.test(key) && typeof inner === 'string' ? [inner] : labels(inner),
  );
}

const phrases = (tree: Phrases): string[] =>
  Object.values(tree).flatMap((phrase) => (typeof phrase === 'string' ? phrase : phrases(phrase)));

/** What our own widgets and pages say: texts of their elements and their strings. */
function sourceTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found.map((text) => text.replace(/\s+/g, ' ').trim());
}

const OWN_CODE = globSync('cms/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.|^cms\/handbook\/|^cms\/locale/.test(file),
);
/** Said on the screen by code of other rooms: the report of an import, the labels of groups and versions. */
const IMPORTED = ['scripts/import/report.ts', 'src/domain/statistic/structure-schema.ts'];
const all = [
  ...labels(config),
  ...phrases(vietnamese),
  ...Object.values(REPEATS),
  ...[...OWN_CODE, ...IMPORTED].flatMap(sourceTexts),
];
const fixed = new Set(all.map((text) => text.trim()));

/** "Thêm %{item}" says "Thêm tệp" when there is an item "tệp", and nothing else. */
const patterns = phrases(vietnamese)
  .filter((phrase) => /^[^%]+%\{\w+\}$/.test(phrase))
  .map((phrase) => phrase.replace(/%\{\w+\}$/, ''));
const isOnScreen = (word: string): boolean =>
  fixed.has(word) ||
  patterns.some((start) => word.startsWith(start) && fixed.has(word.slice(start.length)));

const boldOf = (text: string): string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word!);

test('a word that is nowhere on the screen is noticed', () => {
  expect(isOnScreen('Lưu')).toBe(true);
  expect(isOnScreen('Thêm tệp')).toBe(true);
  expect(isOnScreen('Thêm con voi')).toBe(false);
  expect(isOnScreen('Gửi đi')).toBe(false);
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('names buttons and fields as they stand on the screen', () => {
    const words = boldOf(text);
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter((word) => !isOnScreen(word))).toEqual([]);
  });

  test('has numbered steps, a summary, and pictures that exist', () => {
    const task = readTask(basename(file), text);
    expect(task.slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(task.summary).toMatch(/\.$/);
    expect(task.parts.some((part) => 'html' in part && part.html.includes('<ol>'))).toBe(true);
    const pictures = task.parts.flatMap((part) => ('picture' in part ? [part.picture] : []));
    expect(pictures.length).toBeGreaterThan(0);
    const there = PICTURES.map((path) => basename(path, '.webp'));
    expect(pictures.filter((picture) => !there.includes(picture))).toEqual([]);
  });
});

test('every picture is used, has its words beside it, and all together stay small', () => {
  const texts = FILES.map((file) => readFileSync(file, 'utf8')).join('\n');
  for (const path of PICTURES) {
    expect(texts, path).toContain(`(pictures/${basename(path)})`);
    expect(readFileSync(path.replace(/webp$/, 'txt'), 'utf8').trim(), path).not.toBe('');
    expect(statSync(path).size, path).toBeLessThan(PICTURE_LIMIT);
  }
  const sum = PICTURES.reduce((bytes, path) => bytes + statSync(path).size, 0);
  expect(sum).toBeLessThan(ALL_PICTURES_LIMIT);
});
