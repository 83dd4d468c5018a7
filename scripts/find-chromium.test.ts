import { mkdtempSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { findChromium } from './find-chromium.ts';

const PATH = temporaryFolder('chromium');

const program = (name: string, code: number, folder = PATH): string => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  return file;
};

test('the first that answers, the one without windows before the others; CHROME_PATH before all', () => {
  const broken = mkdtempSync(join(PATH, 'broken-'));
  program('chromium-headless-shell', 1, broken);
  program('chromium', 0, broken);
  const first = program('chromium-headless-shell', 0);
  const own = program('own', 0);
  const folders = [broken, PATH].join(delimiter);
  expect(findChromium({ PATH: folders })).toBe(first);
  expect(findChromium({ PATH: folders, CHROME_PATH: own })).toBe(own);
});

test('a CHROME_PATH that does not run is an error, not passed over', () => {
  const broken = program('broken', 1);
  expect(() => findChromium({ PATH, CHROME_PATH: broken })).toThrow(broken);
});
