/** The latest changes of the content, from git: author, time, records. */
import {
  ACTIVITY_CHANGES,
  recordChanges,
  type Activity,
  type ActivityChange,
} from '#features/activity.ts';
import type { Git } from './git.ts';

const COMMITS = 100;
/** Separators that no name, address or subject contains. */
const [RECORD, UNIT] = ['\u001e', '\u001f'];
const FORMAT = `${RECORD}%H${UNIT}%an${UNIT}%ae${UNIT}%cI${UNIT}%s${UNIT}`;

const isChange = (status: string): status is ActivityChange => status in ACTIVITY_CHANGES;

function activityOf(block: string, folder: string): Activity[] {
  const [commit = '', author = '', email = '', on = '', subject = '', list = ''] =
    block.split(UNIT);
  const parts = list.replace(/^\0?\n/, '').split('\0');
  const files = parts.flatMap((status, index) =>
    index % 2 === 0 && isChange(status) ? [{ path: parts[index + 1] ?? '', change: status }] : [],
  );
  const records = recordChanges(files, folder);
  return records.length > 0 ? [{ commit, author, email, on, subject, records }] : [];
}

/** Newest first. @param contentFolder inside the repository, '' when the repository is the content */
export async function recentActivity(git: Git, contentFolder: string): Promise<Activity[]> {
  const output = await git.exact(
    ...['log', `-${COMMITS}`, '--no-merges', '--no-renames', '--name-status', '-z'],
    ...[`--format=${FORMAT}`, 'HEAD', '--', contentFolder || '.'],
  );
  return output
    .split(RECORD)
    .slice(1)
    .flatMap((block) => activityOf(block, contentFolder));
}

/** Who saved a file last on a branch, and when; null where it never was there. */
export async function lastChange(git: Git, branch: string, file: string) {
  const output = await git('log', '-1', `--format=%an${UNIT}%cI`, branch, '--', file);
  const [name, at] = output.split(UNIT);
  return name && at ? { name, at } : null;
}
