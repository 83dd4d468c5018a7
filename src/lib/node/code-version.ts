/** Digests of the source code: cached results are valid until the code changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDERS = ['domain', 'lib', 'markdown', 'queries', 'strings'];

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(resolve('package-lock.json')));
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(name.slice(folder.length)).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 24);
}

/** Returns a digest of the source that produces texts and data, and of the packages it uses. */
export const codeVersion = (): string => digestOf(FOLDERS.map((folder) => resolve('src', folder)));

/** Returns a digest of all source of pages. */
export const pageCodeVersion = (): string => digestOf([resolve('src')]);
