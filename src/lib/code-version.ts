/** What the code of the pure rooms is, as a short text: what they worked out holds until it changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOMS = ['domain', 'lib', 'markdown', 'queries', 'strings'];

/** A digest of the source of all that makes texts and data, and of the packages they use. */
export function codeVersion(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(resolve('package-lock.json')));
  for (const room of ROOMS) {
    const folder = resolve('src', room);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(name.slice(folder.length)).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 24);
}
