/** Files of the site that are not rendered from content. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Sources by the path below the site: a file on this machine, or the bytes themselves. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Paths below `root`, with forward slashes, of all files in a folder of it; none where it is missing. */
export const filesIn = (root: string, folder = ''): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [];
