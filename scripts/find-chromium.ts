/**
 * Finds a Chromium for the browser tests, or installs one: `node scripts/find-chromium.ts` prints its
 * path. Playwright's own download is not forced on anyone: a system browser is used when there is one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Playwright from '@playwright/test';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  /** May that file be run? */
  isExecutable: (path: string) => boolean;
  /** Where Playwright keeps its browser, whether or not it is there. */
  playwrightPath: () => string | undefined;
  /** Is this Debian or a child of it, and are we root? */
  canInstall: () => boolean;
  /** Runs `apt-get update` and installs the package. @throws Error when that fails */
  install: () => void;
}

/** A browser from the system's folders. */
function systemChromium({ env, isExecutable }: Machine): string | undefined {
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/snap/bin',
  ];
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, MAC].find(isExecutable);
}

const HELP = [
  'Không tìm thấy Chromium để chạy kiểm thử trình duyệt. Một trong các cách:',
  '  · Debian, Ubuntu: sudo apt-get install chromium',
  '  · mọi hệ điều hành: npx playwright install chromium',
  '  · đã có sẵn ở nơi khác: CHROME_PATH=/đường/dẫn/chromium npm test',
].join('\n');

/**
 * The path of a Chromium that can be run.
 * @throws Error that says how to get one
 */
export function findChromium(machine: Machine = THIS_MACHINE): string {
  const wanted = machine.env['CHROME_PATH'];
  if (wanted) {
    if (machine.isExecutable(wanted)) return wanted;
    throw new Error(`CHROME_PATH=${wanted} không phải một chương trình chạy được.`);
  }
  const standing = systemChromium(machine) ?? playwrightChromium(machine);
  if (standing) return standing;
  if (!machine.canInstall()) throw new Error(HELP);
  console.error('Chưa có Chromium: đang cài bằng apt-get (một, hai phút)…');
  try {
    machine.install();
  } catch (error) {
    throw new Error(HELP, { cause: error });
  }
  const installed = systemChromium(machine);
  if (!installed) throw new Error(HELP);
  return installed;
}

function playwrightChromium(machine: Machine): string | undefined {
  const path = machine.playwrightPath();
  return path && machine.isExecutable(path) ? path : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // Ubuntu's chromium-browser is a script that only says "install the snap": it must answer.
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Lists are updated first: images of containers ship without any. When a mirror lacks one of many,
 * apt says so and goes on with the others; whether Chromium is to be had, only its install tells.
 */
function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  apt('install', '-y', '--no-install-recommends', 'chromium');
}

function playwrightPath(): string | undefined {
  try {
    // Loaded only here: it is large, and a machine with its own browser does not need it.
    const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof Playwright;
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

const THIS_MACHINE: Machine = {
  env: process.env,
  isExecutable,
  playwrightPath,
  canInstall,
  install,
};

if (import.meta.main)
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
