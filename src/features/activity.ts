/** Changes to records in the git history, as shown in the CMS. */

/** One commit that touches the content. */
export interface Activity {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  /** ISO instant. */
  readonly on: string;
  readonly subject: string;
  readonly records: readonly RecordChange[];
}

interface RecordChange {
  /** Relative to the content folder: `stories/2026-x.md`. */
  readonly path: string;
  readonly change: ActivityChange;
}

export const ACTIVITY_CHANGES = { A: 'thêm', M: 'sửa', D: 'xóa' } as const;
export type ActivityChange = keyof typeof ACTIVITY_CHANGES;

const RECORD = /^[^/]+\/[^/]+\.(?:md|yml)$/;

/**
 * Returns the records among the files of a commit, without uploads.
 * @param folder the content folder inside the repository, '' when the repository is the content
 */
export function recordChanges(files: readonly RecordChange[], folder: string): RecordChange[] {
  const start = folder ? `${folder}/` : '';
  return files
    .filter(({ path }) => path.startsWith(start) && RECORD.test(path.slice(start.length)))
    .map(({ path, change }) => ({ path: path.slice(start.length), change }));
}
