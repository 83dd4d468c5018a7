/** Files that are there twice without being stored twice. */
import * as disk from 'node:fs';

/**
 * Makes a second name for a file which nobody will write into; a copy where the file system has no
 * links, or the names are on two.
 * @param to replaced when it is there
 */
export function linkOrCopy(
  from: string,
  to: string,
  fs: Pick<typeof disk, 'copyFileSync' | 'linkSync' | 'rmSync'> = disk,
): void {
  // A copy into an earlier link would change the file it was made of.
  fs.rmSync(to, { force: true });
  try {
    fs.linkSync(from, to);
  } catch {
    fs.copyFileSync(from, to);
  }
}
