/**
 * Brings changed files into the folder that a web server reads while it reads. Readers see each file
 * old or new and never half; a file that a page names is there before the page and goes after it.
 * Killed at any moment, `recover` finishes the change or drops it whole: new files wait in a folder
 * of their own until a journal names them all; from then on the next start finishes the change.
 */
import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as disk from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { linkOrCopy } from '#lib/node/link-or-copy.ts';
import type { Output } from '#publisher/bundle.ts';

/**
 * What of `node:fs` is used, so that tests can end it anywhere. Not its asynchronous calls: to hand
 * small files to other threads costs more than to write them.
 */
export type FileSystem = Pick<
  typeof disk,
  | 'copyFileSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
  | 'writeFileSync'
>;

interface Journal {
  /** Paths of files that are moved into place, in this order. */
  readonly moves: readonly string[];
  /** Paths of files that go afterwards. */
  readonly removals: readonly string[];
}

/** Pages are moved last and removed first: what they name must be there. */
export const isPage = (path: string): boolean => /\.html(?:\.br|\.gz)?$/.test(path);

/** The folder of waiting files: beside the output, so that a rename moves them. */
export const stagingOf = (outDir: string): string => `${outDir}.publish`;
const JOURNAL = 'journal.json';
const waitingName = (path: string): string => hash('sha1', path);

function undefinedIfMissing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Ends a change that was begun: finished where its journal is whole, dropped where it is not. */
export async function recover(outDir: string, fs: FileSystem = disk): Promise<void> {
  const staging = stagingOf(outDir);
  const text = undefinedIfMissing(() => fs.readFileSync(join(staging, JOURNAL), 'utf8'));
  if (text !== undefined) await finish(outDir, JSON.parse(text) as Journal, fs);
  fs.rmSync(staging, { recursive: true, force: true });
}

/**
 * Writes a file to be moved into place by `commit`.
 * @param path below the output folder, with forward slashes
 */
export function stage(
  outDir: string,
  path: string,
  content: string | Output,
  fs: FileSystem = disk,
): void {
  fs.mkdirSync(stagingOf(outDir), { recursive: true });
  const waiting = join(stagingOf(outDir), waitingName(path));
  if (typeof content === 'object' && 'file' in content) linkOrCopy(content.file, waiting, fs);
  else fs.writeFileSync(waiting, content);
}

/** Drops a staged file whose old text is to stay. */
export function unstage(outDir: string, path: string): void {
  disk.rmSync(join(stagingOf(outDir), waitingName(path)), { force: true });
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
  fs.mkdirSync(staging, { recursive: true });
  const journal: Journal = {
    moves: moves.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b))),
    removals: removals.toSorted((a, b) => Number(isPage(b)) - Number(isPage(a))),
  };
  fs.writeFileSync(join(staging, `${JOURNAL}.next`), JSON.stringify(journal), { flush: true });
  fs.renameSync(join(staging, `${JOURNAL}.next`), join(staging, JOURNAL));
  await finish(outDir, journal, fs);
  // With what was staged for changes that were then given up.
  fs.rmSync(staging, { recursive: true, force: true });
}

/** How many files are moved before the process answers its readers. */
const AT_ONCE = 100;

/** May be repeated: a file that is no longer waiting was moved before. */
async function finish(outDir: string, { moves, removals }: Journal, fs: FileSystem): Promise<void> {
  const folders = new Set(moves.map((path) => dirname(path)));
  for (const folder of folders) fs.mkdirSync(join(outDir, folder), { recursive: true });
  for (const [index, path] of moves.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    undefinedIfMissing(() =>
      fs.renameSync(join(stagingOf(outDir), waitingName(path)), join(outDir, path)),
    );
  }
  for (const path of removals) fs.rmSync(join(outDir, path), { force: true });
  for (const folder of new Set(removals.map((path) => dirname(path))))
    removeEmptyFolders(outDir, folder, fs);
}

function removeEmptyFolders(outDir: string, folder: string, fs: FileSystem): void {
  if (folder === '.') return;
  try {
    fs.rmdirSync(join(outDir, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'ENOENT') return;
    throw error;
  }
  removeEmptyFolders(outDir, dirname(folder), fs);
}
