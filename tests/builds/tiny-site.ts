/** Sites built by `npm run build` from tiny content trees, each in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const MINUTES = 60_000;

/** All files below that folder, sorted. */
export const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Creates trees and sites in a folder that is deleted after the test file. */
export function tinySite() {
  const work = mkdtempSync(join(tmpdir(), 'minh-bach-builds-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** A content tree: the smallest valid one, overlaid with a folder of `tests/fixtures/`. */
  function contentTree(name: string, overlay?: string): string {
    const dir = join(work, 'content', name);
    for (const layer of ['valid', overlay])
      if (layer) cpSync(join('tests/fixtures', layer), dir, { recursive: true });
    return dir;
  }

  /**
   * Builds that content tree into `{out}`, each with a cache of its own. Without compressed copies:
   * those of the CMS alone take longer than everything else.
   */
  const build = (contentDir: string, out: string, env: Record<string, string> = {}) =>
    run(['--quick'], contentDir, out, env);

  /** The same with compressed copies, as for a server. */
  const buildCompressed = (contentDir: string, out: string, env: Record<string, string> = {}) =>
    run([], contentDir, out, env);

  function run(flags: string[], contentDir: string, out: string, env: Record<string, string>) {
    const outDir = join(work, out);
    const result = spawnSync(process.execPath, ['scripts/build.ts', ...flags], {
      encoding: 'utf8',
      env: {
        ...process.env,
        // Set by Vitest; Vite would use it for the site.
        BASE_URL: undefined,
        NODE_ENV: undefined,
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        CACHE_DIR: join(work, `${out}-cache`),
        BUILD_NOW: '2026-11-23T08:00:00+07:00',
        ...env,
      },
    });
    return { outDir, status: result.status, output: result.stdout + result.stderr };
  }

  return { contentTree, build, buildCompressed };
}
