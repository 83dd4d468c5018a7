/**
 * The package in a folder of its own: packed, a province made, a change published in the CMS, the
 * site built. It finds the packages of `dependencies` and no others: neither Astro nor Decap.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { freePort } from '#tests/ssh-server.ts';
import { AUTHOR } from './cms-site.ts';
import * as steps from './cms-steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-package-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (dir: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: dir, encoding: 'utf8', env: { ...process.env, ...AUTHOR } });

/** As `npm install` of the packed file, from the packages that are here. @returns the command */
function install(into: string): string {
  execFileSync(process.execPath, ['scripts/package.ts'], { stdio: 'pipe' });
  const packed = run(
    '.',
    'npm',
    'pack',
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    folder,
  );
  const modules = join(into, 'node_modules');
  const target = join(modules, 'minh-bach');
  mkdirSync(target, { recursive: true });
  run(target, 'tar', 'xzf', join(folder, packed.trim()), '--strip-components=1');
  const [own = '', ...needed] = run('.', 'npm', 'ls', '--omit=dev', '--all', '--parseable')
    .trim()
    .split('\n');
  for (const path of needed.map((each) => relative(join(own, 'node_modules'), each))) {
    // What is inside another package comes with it.
    if (path.includes('node_modules')) continue;
    mkdirSync(dirname(join(modules, path)), { recursive: true });
    symlinkSync(resolve('node_modules', path), join(modules, path));
  }
  return join(target, 'shipped/scripts/cli.js');
}

const AGENCY = 'ubnd-tinh-ca-mau';
const PHONE = '0290 000 000';

async function publishPhone(page: Page, baseUrl: string): Promise<void> {
  await steps.login(page, baseUrl);
  await steps.openEntry(page, baseUrl, 'agencies', AGENCY);
  await steps.openPart(page, 'Liên hệ, giờ làm việc');
  await steps.typeText(page, steps.field(page, 'phone'), PHONE);
  await steps.save(page);
  await steps.publish(page);
  await steps.expectState(page, /^Đã lên trang/);
}

test('an empty folder, one package: a province, its first change, its site', async ({ page }) => {
  const command = await test.step('install', () => install(folder));
  const province = join(folder, 'ca-mau');
  const minhBach = (dir: string, ...args: string[]) => run(dir, process.execPath, command, ...args);
  await test.step('init', () =>
    minhBach(folder, 'init', 'ca-mau', '--province', 'Cà Mau', '--yes'));
  const port = await freePort();
  const server = spawn(process.execPath, [command, 'start'], {
    cwd: province,
    env: { ...process.env, ...AUTHOR, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  try {
    await expect.poll(() => output, { timeout: 60_000 }).toContain('Biên tập: ');
    const baseUrl = `http://localhost:${port}`;
    await expect
      .poll(() => fetch(`${baseUrl}/admin/config.json`).then(({ ok }) => ok), { timeout: 60_000 })
      .toBe(true);
    await publishPhone(page, baseUrl);
    const agency = await (await fetch(`${baseUrl}/co-quan/${AGENCY}/`)).text();
    expect(agency).toContain(PHONE);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await test.step('build', () => minhBach(province, 'build', '--quick'));
  expect(existsSync(join(province, 'dist/admin/index.html'))).toBe(true);
  expect(readFileSync(join(province, 'dist/index.html'), 'utf8')).toContain('Cà Mau');
});
