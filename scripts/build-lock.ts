/**
 * Work that only one process may do at a time: bundling the pages, for which Astro keeps intermediate
 * files in one folder of the project, and publishing into an output folder.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 500;

/** Does a process with that id exist? So does one of another user that may not be signalled. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The locks of this process. */
const HELD = new Set<string>();

/**
 * The process that holds the lock; undefined where it ended without deleting its file. In a container
 * that was started again, its number may be that of this process.
 */
async function holder(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (pid === process.pid) return HELD.has(file) ? pid : undefined;
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

/** Creates the file, or returns false if it exists. */
const take = (file: string): Promise<boolean> =>
  writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/**
 * Waits until no other process has the lock, and takes it.
 * @param file the lock, whose folder is created when missing
 * @param onWait called once with the id of the process waited for
 * @returns gives the lock back, once
 */
export async function lock(
  file: string,
  onWait: (pid: number) => void,
): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  let isReported = false;
  while (!(await take(file))) {
    const pid = await holder(file);
    if (pid === undefined) await rm(file, { force: true });
    else {
      if (!isReported) onWait(pid);
      isReported = true;
      await wait(PAUSE_MS);
    }
  }
  HELD.add(file);
  let isHeld = true;
  return async () => {
    if (!isHeld) return;
    isHeld = false;
    HELD.delete(file);
    await rm(file, { force: true });
  };
}

/**
 * Runs `work` while no other process does under the same lock; see `lock`.
 * @returns the result of `work`; the lock is also released when it throws
 */
export async function alone<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const release = await lock(file, onWait);
  try {
    return await work();
  } finally {
    await release();
  }
}
