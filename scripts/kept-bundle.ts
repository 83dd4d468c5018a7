/** Bundles of several versions in one folder, each made once. */
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './build-lock.ts';

interface Kept {
  /** Of all versions. */
  readonly folder: string;
  readonly version: string;
  /** How many versions are kept: those that were used last. */
  readonly count: number;
  /** Writes the bundle into a folder that does not exist yet. */
  readonly make: (dir: string) => Promise<void>;
  /** Called where another process is waited for. */
  readonly report?: (message: string) => void;
}

async function keepNewest(folder: string, used: string, count: number): Promise<void> {
  utimesSync(join(folder, used), new Date(), new Date());
  const newest = readdirSync(folder)
    .map((name) => join(folder, name))
    // Another process may be renaming or removing one.
    .map((dir) => ({ dir, at: statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { dir } of newest.slice(count)) await rm(dir, { recursive: true, force: true });
}

/**
 * Makes the bundle unless that version is kept; its folder appears atomically.
 * @returns the folder of the bundle
 * @throws what `make` throws
 */
export async function keptBundle({ folder, version, count, make, report }: Kept): Promise<string> {
  const dir = join(folder, version);
  const onWait = (pid: number) =>
    report?.(`Đang chờ một lần đóng gói khác của dự án này (tiến trình ${pid})…`);
  if (!existsSync(dir))
    await alone(`${folder}.lock`, onWait, async () => {
      if (existsSync(dir)) return;
      const draft = `${dir}.draft`;
      await rm(draft, { recursive: true, force: true });
      await make(draft);
      await rename(draft, dir);
    });
  await keepNewest(folder, version, count);
  return dir;
}
