import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

const PATH = mkdtempSync(join(tmpdir(), 'minh-bach-chromium-'));
afterAll(() => rmSync(PATH, { recursive: true }));

const program = (name: string, code: number): string => {
  const file = join(PATH, name);
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  return file;
};

test('the first of PATH that answers; CHROME_PATH goes before it', () => {
  program('chromium-browser', 1);
  const first = program('chromium', 0);
  const own = program('own', 0);
  expect(findChromium({ PATH })).toBe(first);
  expect(findChromium({ PATH, CHROME_PATH: own })).toBe(own);
});

test('a CHROME_PATH that does not run is an error, not passed over', () => {
  const broken = program('broken', 1);
  expect(() => findChromium({ PATH, CHROME_PATH: broken })).toThrow(broken);
});
