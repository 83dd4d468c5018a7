/** Bundles of several versions in one folder. */
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes those that were used longest ago.
 * @param used the name of the one that is used now
 */
export async function keepNewest(folder: string, used: string, count: number): Promise<void> {
  utimesSync(join(folder, used), new Date(), new Date());
  const newest = readdirSync(folder)
    .map((name) => join(folder, name))
    // Another process may be renaming or removing one.
    .map((dir) => ({ dir, at: statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { dir } of newest.slice(count)) await rm(dir, { recursive: true, force: true });
}
