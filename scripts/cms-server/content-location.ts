/** Finds the repository of the content, and the path in it. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

export interface ContentLocation {
  /** Root of the repository; the content folder's parent when there is none. */
  readonly repoDir: string;
  /** `content`, `data/vinh-long`, or '' when the repository is the content. */
  readonly contentFolder: string;
}

/** Works for content inside this repository and for a repository of its own (CONTENT_DIR). */
export function locateContent(contentDir: string): ContentLocation {
  const real = realpathSync(contentDir);
  try {
    const top = execFileSync('git', ['rev-parse', '--show-toplevel'], {
      cwd: real,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const inside = path.relative(realpathSync(top), real);
    return { repoDir: top, contentFolder: inside.split(path.sep).join('/') };
  } catch {
    return { repoDir: path.dirname(real), contentFolder: path.basename(real) };
  }
}
