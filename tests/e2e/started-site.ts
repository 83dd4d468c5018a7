/** `npm start` in a repository of its own, like a clone of this work tree. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#tests/ssh-server.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { gitIn } from './cms-site.ts';

/** How long the first publication may take on a busy machine. */
export const START_MS = 180_000;

const CACHES = ['.cache', '.cache/test-site'];
/** Not keyed by digest, or thousands of files that `npm start` does not look for there. */
const NOT_COPIED = ['astro', 'dist', 'test-site', 'node', 'prettier', 'vite'];

/** Copies the local caches, keyed by digest: saves two thirds of a first build. */
function copyCaches(dir: string): void {
  for (const cache of CACHES.filter((folder) => existsSync(folder)))
    for (const name of readdirSync(cache).filter((entry) => !NOT_COPIED.includes(entry)))
      cpSync(join(cache, name), join(dir, '.cache', name), { recursive: true });
}

/** A repository like a clone of this work tree without its tests, with that content. */
function cloneOfWorkTree(content: string, change: (dir: string) => void): string {
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-loop-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const deleted = new Set(
    execFileSync('git', ['ls-files', '-d', '-z'], { encoding: 'utf8' }).split('\0'),
  );
  for (const file of files.split('\0'))
    if (file && !deleted.has(file) && !/^(?:content|tests)\//.test(file))
      cpSync(file, join(dir, file), { recursive: true });
  cpSync(content, join(dir, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  copyCaches(dir);
  change(dir);
  const git = gitIn(dir);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
  return dir;
}

export interface StartedSite {
  /** `http://localhost:PORT` */
  readonly baseUrl: string;
  readonly repo: string;
  /** Where the receiver keeps contacts and counts. */
  readonly store: string;
  /** Everything printed so far. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

interface Start {
  /** Default: the test site. */
  readonly content?: string;
  /** Changes to this work tree, before the first commit. */
  readonly change?: (dir: string) => void;
}

/** Resolves once the whole site and its search index are written. */
export async function startSite({
  content = TEST_CONTENT,
  change = () => undefined,
}: Start = {}): Promise<StartedSite> {
  const repo = cloneOfWorkTree(content, change);
  const store = mkdtempSync(join(tmpdir(), 'minh-bach-store-'));
  const port = await freePort();
  let output = '';
  const site = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: repo,
    env: { ...process.env, PORT: String(port), RECEIVER_STORE: store },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [site.stdout, site.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<never>((_done, fail) => {
    site.once('close', () => fail(new Error(`npm start dừng sớm:\n${output}`)));
  });
  ended.catch(() => undefined);
  const started = expect
    .poll(() => output.includes('Tìm kiếm đã theo kịp'), {
      timeout: START_MS,
      message: 'npm start',
    })
    .toBe(true);
  await Promise.race([started, ended]);
  return {
    baseUrl: `http://localhost:${port}`,
    repo,
    store,
    output: () => output,
    close: async () => {
      const closed = new Promise((done) => site.once('close', done));
      if (site.exitCode === null && site.kill('SIGTERM')) await closed;
      for (const dir of [repo, store]) rmSync(dir, { recursive: true, force: true });
    },
  };
}
