/** A commit as Forgejo and GitHub describe it, as a line of the history. */
import { recordChanges, type Activity, type ActivityChange } from '#domain/activity.ts';

export interface Commit {
  readonly sha: string;
  readonly parents: readonly object[];
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name: string; readonly email: string };
    readonly committer: { readonly date: string };
  };
  readonly files?: readonly { readonly filename: string; readonly status: string }[];
}

const CHANGES: Readonly<Record<string, ActivityChange>> = { added: 'A', removed: 'D' };

/** What merely merges repeats what its parts say. */
export const isMerge = ({ parents }: Commit): boolean => parents.length > 1;

/** @returns none for a merge, and for a commit that touches no record */
export function activityOf(commit: Commit, folder: string): Activity[] {
  const { sha, files = [], commit: by } = commit;
  const changed = files.map(({ filename: path, status }) => ({
    path,
    change: CHANGES[status] ?? 'M',
  }));
  const records = recordChanges(changed, folder);
  if (isMerge(commit) || records.length === 0) return [];
  const [subject = ''] = by.message.split('\n');
  const { name: author, email } = by.author;
  return [{ commit: sha, author, email, on: by.committer.date, subject, records }];
}
