/**
 * Adds a commit to the branch of the work tree, by fast-forward only. Uncommitted work is checked
 * for beforehand; it is never overwritten or stashed.
 */
import { existsSync } from 'node:fs';
import { commitTo } from './commit.ts';
import { conflict } from './fault.ts';
import { deleteDraft, draftBranch, findDraft, mergedTree } from './drafts.ts';
import type { DraftKey } from './drafts.ts';
import { GitError, zeroSeparated, type Git } from './git.ts';

export interface Published {
  readonly commit: string;
  /** Paths in the repository. */
  readonly files: readonly string[];
}

const UNFINISHED = ['rebase-merge', 'rebase-apply', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'BISECT_LOG'];
const MAX_NAMED = 3;
/** Keeps a commit until it is on the branch; not a branch of its own. */
const NEXT_REF = 'refs/cms-server/next';

/** @throws CmsServerFault when the work tree has uncommitted changes to these files */
async function refuseUncommitted(git: Git, files: readonly string[]): Promise<void> {
  const asked = UNFINISHED.flatMap((name) => ['--git-path', name]);
  const paths = await git('rev-parse', '--path-format=absolute', ...asked);
  if (paths.split('\n').some((path) => existsSync(path)))
    throw conflict(
      'Kho đang dở một thao tác git (merge, rebase…). Hãy làm xong hoặc hủy thao tác đó rồi công bố lại',
    );
  const output = await git('status', '--porcelain', '-z', '--no-renames', '-uall', '--', ...files);
  const dirty = zeroSeparated(output).map((line) => line.slice(3));
  if (dirty.length === 0) return;
  const names = dirty.slice(0, MAX_NAMED).join(', ');
  const more = dirty.length > MAX_NAMED ? ` và ${dirty.length - MAX_NAMED} tệp khác` : '';
  throw conflict(
    `Chưa công bố: trong thư mục làm việc đang có thay đổi chưa commit ở ${names}${more}. Hãy commit hoặc hoàn tác các tệp đó rồi công bố lại; bản nháp vẫn còn nguyên`,
  );
}

async function fastForward(git: Git, commit: string): Promise<void> {
  try {
    await git('merge', '--ff-only', '--quiet', commit);
  } catch (error) {
    const detail = error instanceof GitError ? error.stderr.trim().split('\n')[0] : String(error);
    throw conflict(`Chưa công bố được vào nhánh đang làm việc (${detail ?? ''}). Hãy thử lại`);
  }
}

/** Publishes a draft as one new commit. If this throws, nothing has changed. */
export async function publishDraft(git: Git, key: DraftKey): Promise<Published> {
  const draft = await findDraft(git, key);
  if (draft?.status !== 'pending_publish')
    throw conflict('Hãy chuyển trạng thái sang “Sẵn sàng” trước khi công bố');
  const branch = draftBranch(key);
  const files = draft.changes.map(([, path]) => path);
  const [head, tree, message] = await Promise.all([
    git('rev-parse', 'HEAD'),
    mergedTree(git, key),
    git('log', '-1', '--format=%B', branch),
  ]);
  await refuseUncommitted(git, files);
  const commit = await git('commit-tree', tree, '-p', head, '-m', message.trim() || branch);
  await fastForward(git, commit);
  await deleteDraft(git, key);
  return { commit, files };
}

/** Deletions are public at once. @returns undefined where nothing changes */
export async function publishDeletion(
  git: Git,
  removed: readonly string[],
  message: string,
): Promise<Published | undefined> {
  await refuseUncommitted(git, removed);
  const from = await git('rev-parse', 'HEAD');
  const commit = await commitTo(git, NEXT_REF, { from, removed, written: [], message }, true);
  const output = await git('diff', '--name-only', '--no-renames', '-z', from, commit);
  const files = zeroSeparated(output);
  if (files.length === 0) return undefined;
  await fastForward(git, commit);
  return { commit, files };
}
