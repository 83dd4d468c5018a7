/**
 * The tasks of the handbook have steps and a summary, and are done by a browser story each; their
 * pictures are there, used and small.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTask } from '#features/handbook/outputs/tasks.ts';

const FILES = globSync('cms/handbook/*.md').sort();
const PICTURES = globSync('cms/handbook/pictures/*.webp').sort();
const PICTURE_LIMIT = 60_000;
const ALL_PICTURES_LIMIT = 800_000;

const tasks = FILES.map((file) => readTask(basename(file), readFileSync(file, 'utf8')));

describe.each(tasks)('$slug', ({ slug, summary, parts }) => {
  test('has an address, a summary and numbered steps', () => {
    expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/\.$/);
    expect(parts.some((part) => 'html' in part && part.html.includes('<ol>'))).toBe(true);
    expect(parts.some((part) => 'picture' in part)).toBe(true);
  });
});

test('every task is a story of the browser tests: npm run e2e -- --grep @handbook:hen-gio', () => {
  const stories = globSync('tests/e2e/cms-*.spec.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/ @handbook:([a-z-]+)/g)].map(([, slug]) => slug),
  );
  expect([...new Set(stories)].sort()).toEqual(tasks.map(({ slug }) => slug).sort());
});

test('every picture that is shown is there, and no other', () => {
  const shown = tasks.flatMap(({ parts }) =>
    parts.flatMap((part) => ('picture' in part ? [part.picture] : [])),
  );
  expect([...new Set(shown)].sort()).toEqual(PICTURES.map((path) => basename(path, '.webp')));
});

test('pictures are small, each and together', () => {
  const sizes = PICTURES.map((path) => statSync(path).size);
  expect(Math.max(...sizes)).toBeLessThan(PICTURE_LIMIT);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(ALL_PICTURES_LIMIT);
});
