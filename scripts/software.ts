/**
 * Where this software is and which version: a clone of its repository, which bundles its code when
 * it is needed, or the installed package, which brings the bundles along (scripts/package.ts).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Below `ROOT` in the package. */
export const BUNDLES = 'bundles';
const VERSION = join(ROOT, BUNDLES, 'version');
const IS_PACKAGE = existsSync(VERSION);

/** The folder of a bundle in the package; undefined in the repository. */
export const shippedBundle = (name: 'admin' | 'pages'): string | undefined =>
  IS_PACKAGE ? join(ROOT, BUNDLES, name) : undefined;

interface NpmLock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string } | undefined>>;
}

/**
 * Where npm has the package from, as another folder names it: an address, or a file of this machine.
 * Undefined in the repository, and where npm did not install it.
 */
export function packageSource(): string | undefined {
  const modules = join(ROOT, '../..');
  const lock = join(modules, '.package-lock.json');
  if (!IS_PACKAGE || !existsSync(lock)) return undefined;
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as NpmLock;
  const resolved = packages['node_modules/minh-bach']?.resolved;
  return resolved?.replace(/^file:(.*)/, (_, file: string) => `file:${join(modules, '..', file)}`);
}

const filesBelow = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\./.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));

/**
 * Changes with those files and folders; in the package with any file of it.
 * @param isSource leaves out some of them
 */
export function versionOf(sources: readonly string[], isSource = (_path: string) => true): string {
  if (IS_PACKAGE) return readFileSync(VERSION, 'utf8');
  const hash = createHash('sha256');
  const files = sources.flatMap((source) => filesBelow(join(ROOT, source))).filter(isSource);
  for (const file of files.sort())
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 20);
}
