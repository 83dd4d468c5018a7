/**
 * Finds a Chromium for the browser tests, or installs one: `node scripts/find-chromium.ts` prints
 * its path. Playwright's own download is optional: a system browser is used when there is one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type * as Playwright from '@playwright/test';

/** Debian's package of the browser without windows, as Playwright brings it: half the work. */
const HEADLESS = 'chromium-headless-shell';
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

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

function systemChromium(env: Environment): string | undefined {
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/snap/bin',
  ];
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, MAC].find(isChromium);
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

/** Updates the lists first: container images contain none. Older Debian has only the whole browser. */
function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): Buffer =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update');
  try {
    run('install', '-y', '--no-install-recommends', HEADLESS);
  } catch {
    run('install', '-y', '--no-install-recommends', 'chromium');
  }
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
  const found = systemChromium(env) ?? playwrightChromium();
  if (found) return found;
  if (!canInstall()) throw new Error(HELP);
  console.error('Chưa có Chromium: đang cài bằng apt-get (một, hai phút)…');
  try {
    install();
  } catch (error) {
    throw new Error(HELP, { cause: error });
  }
  const installed = systemChromium(env);
  if (!installed) throw new Error(HELP);
  return installed;
}

if (import.meta.main)
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
