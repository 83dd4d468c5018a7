/** The last changes of the content, from git: by whom, when, which records. */
import { ACTIVITY_CHANGES, type Activity, type ActivityChange } from '#domain/activity.ts';
import type { Git } from './git.ts';

const COMMITS = 100;
/** Separators that no name, address or subject holds. */
const [RECORD, UNIT] = ['\u001e', '\u001f'];
const FORMAT = `${RECORD}%H${UNIT}%an${UNIT}%ae${UNIT}%cI${UNIT}%s${UNIT}`;

const isChange = (status: string): status is ActivityChange => status in ACTIVITY_CHANGES;

function activityOf(block: string, folder: string): Activity[] {
  const [commit = '', author = '', email = '', on = '', subject = '', files = ''] =
    block.split(UNIT);
  const parts = files.replace(/^\0?\n/, '').split('\0');
  const records = parts.flatMap((status, index) => {
    const path = parts[index + 1] ?? '';
    const isRecord =
      index % 2 === 0 && /^[^/]+\/[^/]+\.(?:md|yml)$/.test(path.slice(folder.length));
    return isRecord && isChange(status)
      ? [{ path: path.slice(folder.length), change: status }]
      : [];
  });
  return records.length > 0 ? [{ commit, author, email, on, subject, records }] : [];
}

/** Newest first. @param contentFolder inside the repository, '' when the repository is the content */
export async function recentActivity(git: Git, contentFolder: string): Promise<Activity[]> {
  const folder = contentFolder ? `${contentFolder}/` : '';
  const output = await git.exact(
    ...['log', `-${COMMITS}`, '--no-merges', '--no-renames', '--name-status', '-z'],
    ...[`--format=${FORMAT}`, 'HEAD', '--', contentFolder || '.'],
  );
  return output
    .split(RECORD)
    .slice(1)
    .flatMap((block) => activityOf(block, folder));
}
