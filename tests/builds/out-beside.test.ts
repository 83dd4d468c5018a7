/** OUT_DIR in a sibling folder whose name begins with the project's, which Astro mistakes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MINUTES } from './tiny-site.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'minh-bach-beside-')));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('is built like any other, and leaves nothing in the project', { timeout: 4 * MINUTES }, () => {
  const project = join(work, 'site');
  for (const part of [
    'src',
    'scripts',
    'cms',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(project, 'node_modules'));
  // The bundle of the CMS is cached by the digest of its sources.
  if (existsSync('.cache/admin'))
    cpSync('.cache/admin', join(project, '.cache/admin'), { recursive: true });
  const outDir = join(work, 'site-out');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--quick'], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Set by Vitest; Vite would use it for the site.
      BASE_URL: undefined,
      NODE_ENV: undefined,
      CONTENT_DIR: join(process.cwd(), 'tests/fixtures/valid'),
      OUT_DIR: outDir,
      CACHE_DIR: join(work, 'cache/astro'),
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
    },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  expect(readdirSync(work).sort()).toEqual(['cache', 'site', 'site-out']);
  expect(readdirSync(join(project, '.cache/staged'))).toEqual([]);
});
