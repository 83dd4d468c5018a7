/**
 * Brings changed files into the folder that a web server reads while it reads. Readers see each file
 * old or new and never half; a file that a page names is there before the page and goes after it.
 * Killed at any moment, `recover` finishes the change or drops it whole: new files wait in a folder
 * of their own until a journal names them all; from then on the next start finishes the change.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';

const disk = { ...promises, mkdirSync, writeFileSync };
/** What of the file system is used, so that tests can end it anywhere. */
export type FileSystem = Pick<
  typeof disk,
  'mkdir' | 'mkdirSync' | 'readFile' | 'rename' | 'rm' | 'rmdir' | 'writeFile' | 'writeFileSync'
>;

interface Journal {
  /** Paths of files that are moved into place, in this order. */
  readonly moves: readonly string[];
  /** Paths of files that go afterwards. */
  readonly removals: readonly string[];
}

/** Pages are moved last and removed first: what they name must be there. */
const isPage = (path: string): boolean => /\.html(?:\.br|\.gz)?$/.test(path);

/** The folder of waiting files: beside the output, so that a rename moves them. */
export const stagingOf = (outDir: string): string => `${outDir}.publish`;
const JOURNAL = 'journal.json';
const waitingName = (path: string): string => createHash('sha1').update(path).digest('hex');

async function undefinedIfMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Ends a change that was begun: finished where its journal is whole, dropped where it is not. */
export async function recover(outDir: string, fs: FileSystem = disk): Promise<void> {
  const staging = stagingOf(outDir);
  const text = await undefinedIfMissing(fs.readFile(join(staging, JOURNAL), 'utf8'));
  if (text !== undefined) await finish(outDir, JSON.parse(text) as Journal, fs);
  await fs.rm(staging, { recursive: true, force: true });
}

/**
 * Writes a file to be moved into place by `commit`. Not asynchronously: to hand small files to other
 * threads costs more than to write them.
 * @param path below the output folder, with forward slashes
 */
export function stage(
  outDir: string,
  path: string,
  bytes: string | Uint8Array,
  fs: FileSystem = disk,
): void {
  fs.mkdirSync(stagingOf(outDir), { recursive: true });
  fs.writeFileSync(join(stagingOf(outDir), waitingName(path)), bytes);
}

/** Drops a staged file whose old text is to stay. */
export function unstage(outDir: string, path: string): void {
  rmSync(join(stagingOf(outDir), waitingName(path)), { force: true });
}

/**
 * Moves staged files into place and removes others.
 * @throws Error of the file system; `recover` brings the change to its end
 */
export async function commit(
  outDir: string,
  { moves, removals }: Journal,
  fs: FileSystem = disk,
): Promise<void> {
  if (moves.length + removals.length === 0) return;
  const staging = stagingOf(outDir);
  await fs.mkdir(staging, { recursive: true });
  const journal: Journal = {
    moves: moves.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b))),
    removals: removals.toSorted((a, b) => Number(isPage(b)) - Number(isPage(a))),
  };
  await fs.writeFile(join(staging, `${JOURNAL}.next`), JSON.stringify(journal), { flush: true });
  await fs.rename(join(staging, `${JOURNAL}.next`), join(staging, JOURNAL));
  await finish(outDir, journal, fs);
  // With what was staged for changes that were then given up.
  await fs.rm(staging, { recursive: true, force: true });
}

/** May be repeated: a file that is no longer waiting was moved before. */
async function finish(outDir: string, { moves, removals }: Journal, fs: FileSystem): Promise<void> {
  const folders = new Set(moves.map((path) => dirname(path)));
  for (const folder of folders) await fs.mkdir(join(outDir, folder), { recursive: true });
  for (const path of moves)
    await undefinedIfMissing(
      fs.rename(join(stagingOf(outDir), waitingName(path)), join(outDir, path)),
    );
  for (const path of removals) await fs.rm(join(outDir, path), { force: true });
  for (const folder of new Set(removals.map((path) => dirname(path))))
    await removeEmptyFolders(outDir, folder, fs);
}

async function removeEmptyFolders(outDir: string, folder: string, fs: FileSystem): Promise<void> {
  if (folder === '.') return;
  try {
    await fs.rmdir(join(outDir, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'ENOENT') return;
    throw error;
  }
  await removeEmptyFolders(outDir, dirname(folder), fs);
}
