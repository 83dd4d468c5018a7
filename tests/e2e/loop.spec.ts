/**
 * The whole loop with nothing replaced: `npm start` in a repository of its own, a real Decap in a
 * real browser, git, the rebuilt site, and a citizen who searches.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { gitIn } from './newsroom-site.ts';
import * as editor from './newsroom-steps.ts';
import { watch } from './site.ts';

const START_MS = 180_000;
/** From "publish" to the page being live and found; design: within seconds. */
const LIVE_MS = 60_000;

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A repository with the files of this work tree, as a clone of them would be. */
function cloneOfWorkTree(): string {
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-loop-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const deleted = new Set(
    execFileSync('git', ['ls-files', '-d', '-z'], { encoding: 'utf8' }).split('\0'),
  );
  for (const file of files.split('\0'))
    if (file && !deleted.has(file)) cpSync(file, join(dir, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  const git = gitIn(dir);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
  return dir;
}

// The second test goes on from where the first left the repository.
test.describe.configure({ mode: 'serial' });

let repo: string;
let site: ChildProcess;
let baseUrl: string;
let output = '';

test.beforeAll(async () => {
  test.setTimeout(START_MS + 30_000);
  repo = cloneOfWorkTree();
  const port = await freePort();
  baseUrl = `http://localhost:${port}`;
  site = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: repo,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [site.stdout, site.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<never>((_done, fail) => {
    site.once('close', () => fail(new Error(`npm start dừng sớm:\n${output}`)));
  });
  ended.catch(() => undefined);
  const started = expect
    .poll(() => output.includes('Nhấn Ctrl+C'), { timeout: START_MS, message: 'npm start' })
    .toBe(true);
  await Promise.race([started, ended]);
});

test.afterAll(async () => {
  const ended = new Promise((done) => site.once('close', done));
  if (site.exitCode === null && site.kill('SIGTERM')) await ended;
  rmSync(repo, { recursive: true, force: true });
});

const TITLE = 'Về việc đẩy mạnh đối thoại ở ấp Đường Đá';
const PATH = '/van-ban/2026-8-ct-ubnd/';

test('an editor publishes a directive and a citizen finds it', async ({ page }) => {
  test.setTimeout(LIVE_MS + 120_000);
  const verify = await watch(page, baseUrl);
  editor.acceptDialogs(page);
  await editor.login(page, baseUrl);
  await editor.openNew(page, baseUrl, 'directives');
  await editor.fillDirective(page, {
    title: TITLE,
    number: '8/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Thử nghiệm: mỗi ấp đối thoại với người dân mỗi quý một lần.',
    body: 'Các ấp tổ chức đối thoại mỗi quý một lần.',
  });
  await editor.save(page);
  // A draft is nowhere: not on the branch, not on the site.
  expect(gitIn(repo)('ls-files', 'content/directives')).not.toContain('2026-8-ct-ubnd');
  expect((await page.request.get(baseUrl + PATH)).status()).toBe(404);

  await editor.takeThroughWorkflow(page);
  const published = Date.now();
  expect(gitIn(repo)('show', '--stat', '--format=%s', 'HEAD')).toContain('2026-8-ct-ubnd.md');
  await expect
    .poll(async () => (await page.request.get(baseUrl + PATH)).status(), { timeout: LIVE_MS })
    .toBe(200);
  const seconds = ((Date.now() - published) / 1000).toFixed(1);
  console.log(`Từ lúc công bố đến lúc trang đọc được: ${seconds} s`);

  await page.goto(baseUrl + PATH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chỉ thị số 8/CT-UBND');
  await expect(page.getByText(TITLE).first()).toBeVisible();
  await page.goto(`${baseUrl}/van-ban/`);
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Chỉ thị số 8/CT-UBND', exact: true }),
  ).toBeVisible();
  expect(await (await page.request.get(`${baseUrl}/van-ban.xml`)).text()).toContain(TITLE);
  expect(await (await page.request.get(`${baseUrl}/nhat-ky.xml`)).text()).toContain(TITLE);

  for (const query of ['ấp Đường Đá', 'ap duong da', '8 ct ubnd', '08/CT-UBND']) {
    await page.goto(`${baseUrl}/tim-kiem/?q=${encodeURIComponent(query)}`);
    const hit = page.locator('ol[data-results] > li').first().locator('a').first();
    await expect(hit, query).toHaveAttribute('href', PATH);
  }
  await verify();
});

test('a draft of an unfinished work tree disturbs nobody, and deleting reaches the site', async ({
  page,
}) => {
  test.setTimeout(LIVE_MS + 120_000);
  editor.acceptDialogs(page);
  await editor.login(page, baseUrl);
  await editor.openEntry(page, baseUrl, 'directives', '2026-8-ct-ubnd');
  await page.getByRole('button', { name: 'Xóa mục đã được công bố này' }).click();
  await expect
    .poll(async () => (await page.request.get(baseUrl + PATH)).status(), { timeout: LIVE_MS })
    .toBe(404);
  expect(gitIn(repo)('status', '--porcelain')).toBe('');
  expect(await (await page.request.get(`${baseUrl}/van-ban.xml`)).text()).not.toContain(TITLE);
});
