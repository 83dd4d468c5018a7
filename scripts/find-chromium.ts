/**
 * Finds a Chromium for the browser tests, or installs one: `node scripts/find-chromium.ts` prints
 * its path. Playwright's own download is optional: a system browser is used when there is one.
 * One without windows takes three fifths of the processor's time, so root on Debian gets it beside one
 * that has them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, resolve } from 'node:path';
import type * as Playwright from '@playwright/test';

/** Debian's package of the browser without windows, as Playwright brings it. */
const HEADLESS = 'chromium-headless-shell';
const WITH_WINDOWS = [
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const HELP = [
  'Không tìm thấy Chromium để chạy kiểm thử trình duyệt. Một trong các cách:',
  `  · Debian: sudo apt-get install ${HEADLESS}`,
  '  · mọi hệ điều hành: npx playwright install chromium',
  '  · đã có sẵn ở nơi khác: CHROME_PATH=/đường/dẫn/chromium npm test',
].join('\n');

type Environment = Readonly<Record<string, string | undefined>>;

/** Does it run? Ubuntu's chromium-browser only prints "install the snap". */
const isChromium = (path: string): boolean =>
  spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

function systemChromium(names: readonly string[], env: Environment): string | undefined {
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/snap/bin',
  ];
  return names.flatMap((name) => folders.map((folder) => resolve(folder, name))).find(isChromium);
}

function playwrightChromium(): string | undefined {
  // Loaded only here: it is large, and a machine with its own browser does not need it.
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof Playwright;
  const path = chromium.executablePath();
  return isChromium(path) ? path : undefined;
}

/** Is this Debian or a derivative, and are we root? */
function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs the first of those packages that there is. Updates the lists first: container images
 * contain none.
 * @returns did it work?
 */
function install(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  // A mirror that lacks one of many lists is enough if it has the package.
  run('update');
  return names.some((name) => run('install', '-y', '--no-install-recommends', name));
}

/**
 * The path of a working Chromium.
 * @throws Error that explains how to get one
 */
export function findChromium(env: Environment = process.env): string {
  const wanted = env['CHROME_PATH'];
  if (wanted) {
    if (isChromium(wanted)) return wanted;
    throw new Error(`CHROME_PATH=${wanted} không phải một chương trình chạy được.`);
  }
  const headless = () => systemChromium([HEADLESS], env);
  const withWindows = () => systemChromium(WITH_WINDOWS, env) ?? playwrightChromium();
  const found = headless();
  if (found) return found;
  const other = withWindows();
  if (canInstall()) {
    console.error(`Đang cài ${HEADLESS} bằng apt-get (một, hai phút)…`);
    // Older Debian has only the whole browser.
    if (install(other ? [HEADLESS] : [HEADLESS, 'chromium'])) {
      const installed = headless() ?? withWindows();
      if (installed) return installed;
    }
  }
  if (!other) throw new Error(HELP);
  return other;
}

if (import.meta.main)
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
