import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgetPages } from './forget-pages.ts';

const work = mkdtempSync(join(tmpdir(), 'minh-bach-pages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('pages are forgotten when the code has changed, and only then', () => {
  const cache = join(work, 'astro');
  const remembered = join(cache, 'incremental-build.json');
  const build = (version: string): boolean => {
    forgetPages(cache, version);
    const kept = existsSync(remembered);
    writeFileSync(remembered, '{}');
    return kept;
  };
  expect(build('a')).toBe(false);
  expect(build('a')).toBe(true);
  expect(build('b')).toBe(false);
  expect(build('b')).toBe(true);
});
