/**
 * One build of this project at a time: Astro keeps its intermediate files in one folder of the
 * project (`.astro/.prerender`), wherever the site goes, so a second build would lose its files.
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

/** The process that holds the lock; undefined where it ended without deleting its file. */
async function holder(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
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
 * Runs `work` while no other process does under the same lock.
 * @param file the lock, whose folder is created when missing
 * @param onWait called once with the id of the process waited for
 * @returns the result of `work`; the lock is also released when it throws
 */
export async function alone<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const pid = await holder(file);
    if (pid === undefined) await rm(file, { force: true });
    else {
      if (!told) onWait(pid);
      told = true;
      await wait(PAUSE_MS);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
