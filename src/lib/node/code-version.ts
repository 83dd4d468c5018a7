/** What the code is, as a short text: what it worked out holds until the code changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOMS = ['domain', 'lib', 'markdown', 'queries', 'strings'];

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

/** A digest of the source of all that makes texts and data, and of the packages they use. */
export const codeVersion = (): string => digestOf(ROOMS.map((room) => resolve('src', room)));

/** A digest of everything that makes pages. */
export const pageCodeVersion = (): string => digestOf([resolve('src')]);
