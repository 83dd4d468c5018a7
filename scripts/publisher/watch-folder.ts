/** News of content that is edited on this machine. */
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { News } from './resident.ts';

/** Editors and git write several files at once. */
const SETTLE_MS = 80;
/** The watcher misses what is written while it starts; a look at all files finds it. */
const LOOK_MS = 5_000;

/** Has each change below the folder published, once it has settled. */
export const watchFolder =
  (contentDir: string): News =>
  (publish, publisher) => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    /** Git's own files: commits are found by looking. */
    const ignored = (path: string) =>
      relative(contentDir, path)
        .split(sep)
        .some((part) => part.startsWith('.'));
    const watcher = watch(contentDir, { ignoreInitial: true, ignored }).on('all', () => {
      clearTimeout(settle);
      settle = setTimeout(publish, SETTLE_MS);
    });
    const look = setInterval(() => {
      if (publisher().hasNews()) publish();
    }, LOOK_MS);
    return () => {
      clearTimeout(settle);
      clearInterval(look);
      return watcher.close();
    };
  };
