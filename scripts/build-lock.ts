/**
 * Work that only one process may do at a time: bundling the pages, for which Astro keeps intermediate
 * files in one folder of the project, and publishing into an output folder.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
 * When a process began, since which start of the machine: another process may get its number.
 * Empty on systems without /proc.
 */
function birthOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program, in parentheses, may contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${boot} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

/**
 * The process that holds the lock with that text; undefined where it ended without deleting its file.
 * In a container that was started again, its number may be that of this process; after a start of the
 * machine, that of any.
 */
function holder(file: string, text: string): number | undefined {
  const [id, birth = ''] = text.split('\n');
  const pid = Number(id);
  if (pid === process.pid) return HELD.has(file) ? pid : undefined;
  if (!(pid > 0 && isAlive(pid))) return undefined;
  return birth && birth !== birthOf(pid) ? undefined : pid;
}

const gone = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};
const read = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(gone);

/** Deletes the lock with that text; one that another process has taken meanwhile is put back. */
async function discard(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(gone);
  const found = await read(aside);
  if (found === text) await rm(aside);
  else if (found !== undefined) await rename(aside, file);
}

/** Creates the file, or returns false if it exists. */
const take = (file: string): Promise<boolean> =>
  writeFile(file, `${process.pid}\n${birthOf(process.pid)}`, { flag: 'wx' }).then(
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
    const text = await read(file);
    if (text === undefined) continue;
    const pid = holder(file, text);
    if (pid !== undefined && !isReported) {
      onWait(pid);
      isReported = true;
    }
    // An empty one is just being taken; what takes it may have ended, too.
    if (pid !== undefined || text === '') await wait(PAUSE_MS);
    if (pid === undefined && (await read(file)) === text) await discard(file, text);
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
