import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockOf } from './blocks.ts';
import { AGENCY_BLOCKS, DIRECTIVE_BLOCKS, HOME_BLOCKS } from './features.ts';

describe.each([
  ['Home', HOME_BLOCKS.flat()],
  ['Agency', [...AGENCY_BLOCKS]],
  ['Directive', [...DIRECTIVE_BLOCKS]],
])('%s', (page, listed) => {
  const files = globSync(`src/features/*/blocks/${page}.astro`).map((file) => `/${file}`);
  const found = Object.fromEntries(files.map((file) => [file, file]));

  test('every block that is listed has a file, and every file is listed once', () => {
    const blocks = listed.map((concept) => blockOf(found, concept));
    expect(blocks.toSorted()).toEqual(files.toSorted());
  });

  test('a concept without one is an error', () => {
    expect(() => blockOf(found, 'daysOff')).toThrow('daysOff');
  });
});

test('the folder of a concept of two words', () => {
  const found = { '/src/features/days-off/blocks/Home.astro': 'block' };
  expect(blockOf(found, 'daysOff')).toBe('block');
});
