import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { redirectReader } from './redirects.ts';

const dir = temporaryFolder('redirects');

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
