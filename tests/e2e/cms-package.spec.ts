/**
 * The package in a folder of its own: packed, a province made, a schedule published in the CMS, the
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

/** Part of the site's address: with one for all, each command goes on with the pages of the one before. */
const ENV = { ...process.env, ...AUTHOR, PORT: String(await freePort()) };
const run = (dir: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: dir, encoding: 'utf8', env: ENV });

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

/** What the form asks for, and the source of a real schedule. */
async function publishSchedule(page: Page, baseUrl: string): Promise<void> {
  const field = (key: string, nth = 0) => steps.field(page, key, nth);
  await steps.login(page, baseUrl);
  await steps.openNew(page, baseUrl, 'receptions');
  await steps.typeText(page, field('title'), 'Lịch tiếp công dân của Chủ tịch UBND tỉnh');
  await steps.choose(page, field('agency'), 'Ủy ban nhân dân tỉnh Cà Mau');
  await steps.typeText(page, field('post'), 'Chủ tịch UBND tỉnh');
  await steps.choose(page, field('kind'), 'Định kỳ');
  await page
    .getByRole('combobox', { name: 'Ngày tiếp lặp lại thế nào' })
    .selectOption('monthly-day');
  await page.getByRole('checkbox', { name: 'Ngày 15', exact: true }).check();
  await steps.choose(page, field('shift'), 'Ngày làm việc kế tiếp');
  await steps.typeText(page, field('name', 1), 'Trụ sở Tiếp công dân tỉnh');
  await steps.choose(page, field('form'), 'Trực tiếp');
  await steps.pickDate(field('validFrom'), '2026-12-01');
  const source = page.locator('label[for^=source-field]').locator('xpath=../..');
  await source.getByRole('button').first().click();
  await steps.typeText(page, field('title', 1), 'Thông báo số 12/TB-UBND ngày 20/11/2026');
  await steps.save(page);
  await steps.publish(page);
  await steps.expectState(page, /^Đã lên trang/);
}

test('an empty folder, one package: a province, its first schedule, its site', async ({ page }) => {
  const command = await test.step('install', () => install(folder));
  const province = join(folder, 'ca-mau');
  const minhBach = (dir: string, ...args: string[]) => run(dir, process.execPath, command, ...args);
  await test.step('init', () =>
    minhBach(folder, 'init', 'ca-mau', '--province', 'Cà Mau', '--yes'));
  const server = spawn(process.execPath, [command, 'start'], {
    cwd: province,
    env: ENV,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  try {
    await expect.poll(() => output, { timeout: 60_000 }).toContain('Biên tập: ');
    const baseUrl = `http://localhost:${ENV.PORT}`;
    await expect
      .poll(() => fetch(`${baseUrl}/admin/config.json`).then(({ ok }) => ok), { timeout: 60_000 })
      .toBe(true);
    await publishSchedule(page, baseUrl);
    const schedules = await (await fetch(`${baseUrl}/lich-tiep-cong-dan/`)).text();
    expect(schedules).toContain('Chủ tịch UBND tỉnh');
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await test.step('build', () => minhBach(province, 'build', '--quick'));
  expect(existsSync(join(province, 'dist/admin/index.html'))).toBe(true);
  expect(readFileSync(join(province, 'dist/index.html'), 'utf8')).toContain('Cà Mau');
});
