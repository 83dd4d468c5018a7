/** Finds the repository of the content, and the path in it. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { git } from '#lib/node/git-call.ts';

export interface ContentLocation {
  /** Root of the repository; the content folder's parent when there is none. */
  readonly repoDir: string;
  /** `content`, `data/vinh-long`, or '' when the repository is the content. */
  readonly contentFolder: string;
}

/** Works for content inside this repository and for a repository of its own (CONTENT_DIR). */
export function locateContent(contentDir: string): ContentLocation {
  const real = realpathSync(contentDir);
  const top = git(real, ['rev-parse', '--show-toplevel'])?.toString().trim();
  if (top === undefined) return { repoDir: path.dirname(real), contentFolder: path.basename(real) };
  const inside = path.relative(realpathSync(top), real);
  return { repoDir: top, contentFolder: inside.split(path.sep).join('/') };
}
