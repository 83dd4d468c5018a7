/** Releases of a small site to the object storage of the tests. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test as base } from 'vitest';
import { startObjectStorage, type ObjectStorage } from './object-storage.ts';
import { lacks } from './system-programs.ts';

const LACKING = lacks('rclone', 'moto_server');
export const test = base.skipIf(LACKING);

export let storage: ObjectStorage;
beforeAll(async () => {
  if (!LACKING) storage = await startObjectStorage();
}, 120_000);
afterAll(() => LACKING || storage.close());

export let dir = '';
beforeEach(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'objects-')));
  if (!LACKING) await storage.reset();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

export const STATE = '.minh-bach.json';
export type Site = Readonly<Record<string, string>>;
export const SITE: Site = {
  'index.html': 'v1',
  '404.html': 'v1',
  'van-ban/index.html': 'v1',
  'van-ban/2026-01/index.html': 'v1',
  '_astro/style.1.css': 'v1',
  'tim-kiem/chi-muc/words/-Ab_1.json.gz': 'v1',
  'tim-kiem/chi-muc/index.json': 'v1',
  'tep/Công văn 12+1.pdf': 'v1',
  'hinh/anh.webp': 'v1',
  'lich.ics': 'v1',
  'van-ban.xml': 'v1',
};
export const isPage = (path: string) => path.endsWith('.html');
export function build(site: Site): void {
  rmSync(join(dir, 'dist'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(dir, 'dist', path)), { recursive: true });
    writeFileSync(join(dir, 'dist', path), text);
  }
}

interface Run {
  readonly code: number;
  readonly output: string;
}
export function start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['scripts/deploy/release.ts', ...args], {
    env: { ...process.env, ...storage.env, OUT_DIR: join(dir, 'dist'), ...env },
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<Run>((done) =>
    child.on('close', (code) => done({ code: code ?? -1, output })),
  );
  return { ended, kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL') };
}
export const release = (args?: readonly string[], env?: NodeJS.ProcessEnv) =>
  start(args, env).ended;

export async function publish(site: Site): Promise<string> {
  build(site);
  const { code, output } = await release();
  expect(output).not.toContain('Chưa làm được');
  expect(code).toBe(0);
  return output;
}

/** What is public is this site, whole, with our own file beside it. */
export async function expectPublic(site: Site): Promise<void> {
  expect(await storage.paths()).toEqual([STATE, ...Object.keys(site)].sort());
  for (const [path, text] of Object.entries(site))
    expect([path, (await storage.read(path)).text]).toEqual([path, text]);
}
