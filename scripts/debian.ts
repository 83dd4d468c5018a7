/** Programs of the system that tests need: looked for, and on Debian installed where we may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** May that file be run? */
export function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** May it be run, and does it answer? Ubuntu's chromium-browser only says "install the snap". */
export const isExecutable = (path: string): boolean =>
  mayRun(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

/** The places where a program of that name may be, those of PATH first. */
export const placesOf = (
  name: string,
  path: string | undefined,
  more: readonly string[],
): string[] =>
  [...(path ?? '').split(delimiter).filter(Boolean), ...more].map((folder) => join(folder, name));

/** Is this Debian or a child of it, and are we root? */
export function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs a package of Debian. Lists are updated first: images of containers ship without any. When
 * a mirror lacks one of many, apt says so and goes on with the others; whether the package is to be
 * had, only its install tells.
 * @throws Error when that fails
 */
export function install(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  apt('install', '-y', '--no-install-recommends', name);
}
