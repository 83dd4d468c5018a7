/** What a publisher knows of the output folder, kept for the next process. */
import type { FolderState } from '#lib/node/folder-state.ts';

/** A file that is not rendered: its digest, and its path with those of its compressed copies. */
export interface Extra {
  readonly digest: string;
  readonly paths: readonly string[];
}

export interface Manifest {
  /** Paths by address: the file and its compressed copies. */
  readonly outputs: Readonly<Record<string, readonly string[]>>;
  /** The files that are not rendered, by path. */
  readonly extras: Readonly<Record<string, Extra>>;
  /** Size and time of each file by path. */
  readonly files: Readonly<Record<string, string>>;
}

export const EMPTY: Manifest = { outputs: {}, extras: {}, files: {} };

/** Without the number of the inode, which a restored backup changes. */
const sizeAndTime = (state = ''): string => state.split(' ', 2).join(' ');

/** Size and time of all files of a folder. */
export const filesOf = (state: FolderState): Record<string, string> =>
  Object.fromEntries(Array.from(state, ([path, text]) => [path, sizeAndTime(text)]));

/** Are these files in the folder as they were? */
export const isThere = (
  paths: readonly string[],
  files: Manifest['files'],
  present: FolderState,
): boolean =>
  paths.every(
    (path) => files[path] !== undefined && files[path] === sizeAndTime(present.get(path)),
  );
