/** What is in a folder, cheaply: to see what has changed since the last look. */
import { existsSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { headOf } from './git-history.ts';

/** A text that changes when the file is written, by its path below the folder. */
export type FolderState = ReadonlyMap<string, string>;

/** Of the file with these facts. */
export const stateOf = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`;

/** The state of one file; undefined where there is none. */
export function fileState(root: string, path: string): string | undefined {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat && stateOf(stat);
}

/** Files whose names begin with a dot, and what is in such folders, are left out. */
export function folderState(root: string): FolderState {
  const state = new Map<string, string>();
  const read = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) read(path);
      else {
        // A file may be removed between the two calls.
        const found = fileState(root, path);
        if (found !== undefined) state.set(path, found);
      }
    }
  };
  if (existsSync(root)) read('');
  return state;
}

/** The paths that were added, changed or removed. */
export const changesBetween = (before: FolderState, after: FolderState): string[] => [
  ...[...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
  ...[...before.keys()].filter((path) => !after.has(path)),
];

/** A content folder and the commit it is at. */
export interface ContentState {
  readonly files: FolderState;
  readonly head: string | undefined;
}

export const contentState = (dir: string): ContentState => ({
  files: folderState(dir),
  head: headOf(dir),
});
