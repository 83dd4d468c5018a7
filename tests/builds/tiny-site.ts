/** Sites published from tiny content trees, each in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Publisher } from '#scripts/publisher/publisher.ts';

export const MINUTES = 60_000;
export const NOW = new Date('2026-11-23T08:00:00+07:00');

// Set by Vitest; Vite would use them for the site.
delete process.env['BASE_URL'];
delete process.env['NODE_ENV'];

/** All files below that folder, sorted. */
export const files = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Creates trees and sites in a folder that is deleted after the test file. */
export function tinySite() {
  const work = mkdtempSync(join(tmpdir(), 'minh-bach-builds-'));
  const opened: Publisher[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((publisher) => publisher.close()));
    rmSync(work, { recursive: true, force: true });
  }, MINUTES);

  /** A content tree: the smallest valid one, overlaid with a folder of `tests/fixtures/`. */
  function contentTree(name: string, overlay?: string): string {
    const dir = join(work, 'content', name);
    for (const layer of ['valid', overlay])
      if (layer) cpSync(join('tests/fixtures', layer), dir, { recursive: true });
    return dir;
  }

  /**
   * A publisher of that content tree into `{out}`: pages alone, without the check, the CMS and the
   * search index. It stays open until the test file has ended.
   */
  async function open(contentDir: string, out: string, outDir = join(work, out)) {
    process.env['CONTENT_DIR'] = contentDir;
    const publisher = await Publisher.open({
      ...{ contentDir, outDir, compressed: false, workers: 1 },
      check: () => Promise.resolve([]),
      extraFiles: () => Promise.resolve(new Map()),
      isForeign: () => false,
      report: () => undefined,
    });
    opened.push(publisher);
    return { outDir, publish: (now = NOW) => publisher.publish(now) };
  }

  /** Publishes that content tree once, as `open` does. @returns the output folder */
  async function publish(contentDir: string, out: string): Promise<string> {
    const { outDir, publish: once } = await open(contentDir, out);
    await once();
    return outDir;
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

  const optionsOf = (contentDir: string, out: string, env: Record<string, string>) => ({
    encoding: 'utf8' as const,
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: join(work, out),
      CACHE_DIR: join(work, `${out}-cache`),
      BUILD_NOW: NOW.toISOString(),
      ...env,
    },
  });

  function run(flags: string[], contentDir: string, out: string, env: Record<string, string>) {
    const options = optionsOf(contentDir, out, env);
    const result = spawnSync(process.execPath, ['scripts/build.ts', ...flags], options);
    const output = result.stdout + result.stderr;
    return { outDir: options.env.OUT_DIR, status: result.status, output };
  }

  /** Begins to build, as `build` does. */
  function start(contentDir: string, out: string, env: Record<string, string> = {}) {
    const options = optionsOf(contentDir, out, env);
    const child = spawn(process.execPath, ['scripts/build.ts', '--quick'], options);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const ended = new Promise<{ status: number | null; output: string }>((done) =>
      child.on('close', (status) => done({ status, output })),
    );
    return { ended, kill: () => child.kill('SIGKILL') };
  }

  return { contentTree, open, publish, build, buildCompressed, start };
}
