/**
 * Finds a Chromium for the browser tests, or installs one: `node scripts/find-chromium.ts` prints its
 * path. Playwright's own download is not forced on anyone: a system browser is used when there is one.
 */
import { createRequire } from 'node:module';
import type * as Playwright from '@playwright/test';
import { canInstall, install, isExecutable, placesOf } from './debian.ts';

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
function systemChromium({ env, isExecutable: runs }: Machine): string | undefined {
  const places = NAMES.flatMap((name) => placesOf(name, env['PATH'], ['/usr/bin', '/snap/bin']));
  return [...places, MAC].find(runs);
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
  install: () => {
    install('chromium');
  },
};

if (import.meta.main)
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
