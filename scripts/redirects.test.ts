import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REDIRECTS } from '#domain/address/redirect-lists.ts';
import { redirectReader } from './redirects.ts';

const dir = mkdtempSync(join(tmpdir(), 'minh-bach-redirects-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the reader sees a site that was built anew, and one without a list', () => {
  const movedTo = redirectReader(dir);
  expect(movedTo('/a/')).toBeUndefined();
  const file = join(dir, REDIRECTS.list);
  mkdirSync(dirname(file));
  for (const to of ['/b/', '/c/']) {
    writeFileSync(file, JSON.stringify([{ from: '/a/', to }]));
    utimesSync(file, 1, to === '/b/' ? 1 : 2);
    expect(movedTo('/a/')).toBe(to);
  }
});
