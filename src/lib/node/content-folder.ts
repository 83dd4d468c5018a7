/** Decides which folder holds the content: the only place that knows how repositories are laid out. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file that each content folder has. */
export const CONTENT_SIGN = 'site.yml';

/**
 * @param dir the content folder, or a repository with its content in `content/`
 * @returns the content folder, absolute; `dir` itself where neither has content yet
 */
export function contentFolder(dir: string): string {
  const inside = join(dir, 'content');
  const isRepository =
    !existsSync(join(dir, CONTENT_SIGN)) && existsSync(join(inside, CONTENT_SIGN));
  return resolve(isRepository ? inside : dir);
}
