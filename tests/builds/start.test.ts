/** `npm start` as its user meets it: the process, its pages, its messages. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EDITOR_SERVICE_PATH, type PublicationAnswer } from '#features/editor-service.ts';
import type { PublicationState } from '#features/publication-state.ts';
import { pagesBundle } from '#scripts/bundles/pages.ts';
import { freePort } from '#tests/ssh-server.ts';
import { MINUTES, tinySite } from './tiny-site.ts';

const { contentTree } = tinySite();
const DOCUMENT = 'directives/2026-15-ct-ubnd.md';
const PAGE = '/van-ban/2026-15-ct-ubnd/';
/** Longest wait for a page; the machine may be busy. */
const PATIENCE = { timeout: 120_000, interval: 50 };
/** From Ctrl+C to the end of the process. */
const END_MS = 8_000;

interface Started {
  readonly port: number;
  readonly process: ChildProcess;
  readonly output: () => string;
}

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.exitCode !== null || one.signalCode !== null) continue;
    const ended = once(one, 'exit');
    one.kill('SIGKILL');
    await ended;
  }
});

async function start(content: string): Promise<Started> {
  const port = await freePort();
  const beside = (name: string) => join(dirname(content), `${name}-of-start`);
  // The caches may be on another disk.
  mkdirSync(beside('other-disk'), { recursive: true });
  if (!existsSync(beside('cache'))) symlinkSync(beside('other-disk'), beside('cache'));
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...process.env,
      // Set by Vitest; Vite would use it for the site.
      BASE_URL: undefined,
      NODE_ENV: undefined,
      CONTENT_DIR: content,
      OUT_DIR: beside('dist'),
      CACHE_DIR: join(beside('cache'), 'astro'),
      RECEIVER_STORE: beside('store'),
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
      PORT: String(port),
      // In every page, which is to be the same for every port.
      SITE_URL: 'http://localhost:4321',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { port, process: child, output: () => output };
}

/** What is answered at a path; '' as long as that is no page. */
async function read({ port }: Started, path: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}${path}`).catch(() => undefined);
  return response?.status === 200 ? response.text() : '';
}

const shows = (site: Started, path: string, text: string) =>
  vi.waitFor(async () => expect(await read(site, path)).toContain(text), PATIENCE);

/** What the CMS reads of the last publication. */
async function publication({ port }: Started): Promise<PublicationState> {
  const origin = `http://localhost:${port}`;
  const response = await fetch(`${origin}${EDITOR_SERVICE_PATH}publication`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ records: [] }),
  });
  return ((await response.json()) as PublicationAnswer).site;
}

/** Ends the process as Ctrl+C does. */
async function end({ process: child, output }: Started): Promise<void> {
  const from = performance.now();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended, output()).toEqual([0, null]);
  expect(performance.now() - from).toBeLessThan(END_MS);
}

/** Processes that this one started and that are still there. */
const childrenOf = (pid = 0): string[] => {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [child = '', parent] = line.trim().split(/\s+/);
    return Number(parent) === pid ? [child] : [];
  });
};

describe('npm start', () => {
  let content: string;
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(content, file);
    const text = change(readFileSync(path, 'utf8'));
    writeFileSync(path, text);
  };
  const titled = (title: string) => (text: string) =>
    text.replace(/^title: .*$/m, `title: ${title}`);

  const branded = (colour: string) => (text: string) =>
    text.replace(/^ {2}brand: .*$/m, `  brand: '${colour}'`);

  beforeAll(() => {
    content = contentTree('of-start');
    const git = (...args: string[]) => execFileSync('git', ['-C', content, ...args]);
    git('init', '--quiet');
    git('add', '-A');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'Bắt đầu');
  });

  it(
    'ends the bundling of the pages with all its processes',
    async () => {
      const stop = new AbortController();
      // A version that no bundle has been made of.
      const version = `thu-${process.pid}`;
      const before = new Set(childrenOf(process.pid));
      const ended = pagesBundle(version, () => undefined, stop.signal).catch(() => 'ended');
      const own = () => childrenOf(process.pid).filter((pid) => !before.has(pid));
      await vi.waitFor(() => expect(own()).not.toEqual([]), PATIENCE);
      const children = own();
      stop.abort();
      expect(await ended).toBe('ended');
      await vi.waitFor(() => {
        for (const pid of children) expect(existsSync(`/proc/${pid}`), pid).toBe(false);
      }, END_MS);
      rmSync(`.cache/pages/${version}.draft`, { recursive: true, force: true });
    },
    6 * MINUTES,
  );

  it(
    'publishes an edit made the moment the first page answers',
    async () => {
      const site = await start(content);
      await shows(site, PAGE, '</html>');
      edit(DOCUMENT, titled('Sửa ngay lúc mở'));
      await shows(site, PAGE, 'Sửa ngay lúc mở');
      await vi.waitFor(
        () =>
          expect(
            readFileSync(join(dirname(content), `dist-of-start${PAGE}index.html`), 'utf8'),
          ).toContain('Sửa ngay lúc mở'),
        PATIENCE,
      );
      await shows(site, '/admin/', '</html>');
      await end(site);
    },
    6 * MINUTES,
  );

  it(
    'goes on where it was; names a fault with its cure, keeps the site, and takes other colours',
    async () => {
      const site = await start(content);
      await vi.waitFor(
        async () => expect(await publication(site)).toMatchObject({ state: 'published' }),
        PATIENCE,
      );
      expect(site.output()).not.toMatch(/viết \d{3,} tệp/);

      edit(DOCUMENT, (text) =>
        titled('Không ai thấy')(text).replace(/^issuer: .*$/m, 'issuer: khong-co'),
      );
      await vi.waitFor(
        async () => expect(await publication(site)).toMatchObject({ state: 'failed' }),
        PATIENCE,
      );
      expect(await publication(site)).toMatchObject({
        faults: expect.arrayContaining([
          {
            file: DOCUMENT,
            field: 'Cơ quan ban hành',
            fault: 'Không có cơ quan nào mang mã “khong-co”.',
            cure: 'Tạo content/agencies/khong-co hoặc chọn mã khác.',
          },
        ]),
      });
      expect(site.output()).toMatch(/Cơ quan ban hành \(issuer\)[^→]+→/);
      expect(await read(site, PAGE)).toContain('Sửa ngay lúc mở');

      edit(DOCUMENT, (text) => titled('Đã sửa')(text).replace(/^issuer: .*$/m, 'issuer: ubnd'));
      await shows(site, PAGE, 'Đã sửa');

      edit('site.yml', branded('#7a1f5c'));
      const style = /href="([^"]+\.css)"/;
      await vi.waitFor(async () => {
        const [, href = ''] = style.exec(await read(site, PAGE)) ?? [];
        expect(await read(site, href)).toContain('#7a1f5c');
      }, PATIENCE);
      await end(site);
    },
    6 * MINUTES,
  );
});
