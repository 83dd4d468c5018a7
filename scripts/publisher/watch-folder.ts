/** News of content that is edited on this machine. */
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { News } from './resident.ts';

/** Editors and git write several files at once. */
const SETTLE_MS = 80;
/** Finds commits, and what a folder on another machine does not report. */
const LOOK_MS = 5_000;

/** The folder and all below it but git's own and others whose names begin with a dot. */
function foldersIn(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => foldersIn(join(folder, name)));
  return [folder, ...below];
}

/**
 * Has each change below the folder published, once it has settled. Folders are watched and not their
 * files, of which a system watches a limited number.
 */
export const watchFolder =
  (contentDir: string): News =>
  (publish, publisher) => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    let watchers: FSWatcher[] = [];
    const close = () => {
      clearTimeout(settle);
      for (const watcher of watchers) watcher.close();
    };
    const onChange = (_: unknown, name: string | null) => {
      if (name?.startsWith('.')) return;
      clearTimeout(settle);
      settle = setTimeout(publishNews, SETTLE_MS);
    };
    const watchAll = () => {
      close();
      watchers = [];
      try {
        for (const folder of foldersIn(contentDir)) watchers.push(watch(folder, onChange));
      } catch {
        // A folder was removed at this moment, or the system has no watches left: looking remains.
      }
    };
    const publishNews = () => {
      // There may be other folders now.
      watchAll();
      publish();
    };
    watchAll();
    const look = setInterval(() => {
      if (publisher().hasNews()) publishNews();
    }, LOOK_MS);
    return () => {
      close();
      clearInterval(look);
    };
  };
