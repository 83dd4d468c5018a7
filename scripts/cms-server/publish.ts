/**
 * Brings a commit of the worktree to the branch of the main work tree, by fast-forward only. It is checked
 * beforehand that no uncommitted work is in the way; nothing of it is ever overwritten or stashed.
 */
import { existsSync } from 'node:fs';
import { conflict } from './fault.ts';
import { BASE_BRANCH, repair, type Worktree } from './worktree.ts';
import {
  deleteDraft,
  draftBranch,
  draftFiles,
  rebaseDraft,
  requireDraft,
  statusOf,
} from './drafts.ts';
import type { DraftKey } from './drafts.ts';
import { GitError, zeroSeparated } from './git.ts';

export interface Published {
  readonly commit: string;
  /** Paths in the repository. */
  readonly files: readonly string[];
}

const UNFINISHED = ['rebase-merge', 'rebase-apply', 'MERGE_HEAD', 'CHERRY_PICK_HEAD', 'BISECT_LOG'];
const SHOWN = 3;

/** @throws CmsServerFault when the main work tree holds other people's unfinished work on these files */
export async function assertFree({ main }: Worktree, files: readonly string[]): Promise<void> {
  const paths = await Promise.all(
    UNFINISHED.map((name) => main('rev-parse', '--path-format=absolute', '--git-path', name)),
  );
  if (paths.some((path) => existsSync(path)))
    throw conflict(
      'Kho đang dở một thao tác git (merge, rebase…). Hãy làm xong hoặc hủy thao tác đó rồi công bố lại',
    );
  const output = await main('status', '--porcelain', '-z', '--no-renames', '-uall', '--', ...files);
  const dirty = zeroSeparated(output).map((line) => line.slice(3));
  if (dirty.length === 0) return;
  const names = dirty.slice(0, SHOWN).join(', ');
  const more = dirty.length > SHOWN ? ` và ${dirty.length - SHOWN} tệp khác` : '';
  throw conflict(
    `Chưa công bố: trong thư mục làm việc đang có thay đổi chưa commit ở ${names}${more}. Hãy commit hoặc hoàn tác các tệp đó rồi công bố lại; bản nháp vẫn còn nguyên`,
  );
}

/** Fast-forwards the main work tree. On failure the worktree goes back to where the main tree stands. */
export async function bringToMain(worktree: Worktree, commit: string): Promise<void> {
  try {
    await worktree.main('merge', '--ff-only', '--quiet', commit);
  } catch (error) {
    await repair(worktree);
    const detail = error instanceof GitError ? error.stderr.trim().split('\n')[0] : String(error);
    throw conflict(`Chưa công bố được vào nhánh đang làm việc (${detail ?? ''}). Hãy thử lại`);
  }
}

/**
 * The draft as one commit of this moment: what was tried in between stays between editors, and the
 * public history of a document (its page compares wordings) has one version for each publication.
 */
async function asOneCommit({ git }: Worktree, draft: string): Promise<string> {
  const [tree, base, message] = await Promise.all([
    git('rev-parse', `${draft}^{tree}`),
    git('rev-parse', BASE_BRANCH),
    git('log', '-1', '--format=%B', draft),
  ]);
  return git('commit-tree', tree, '-p', base, '-m', message.trim() || draft);
}

/** A draft becomes public. Nothing has changed when this throws. */
export async function publishDraft(worktree: Worktree, key: DraftKey): Promise<Published> {
  await requireDraft(worktree, key);
  if ((await statusOf(worktree, key)) !== 'pending_publish')
    throw conflict('Hãy chuyển trạng thái sang “Sẵn sàng” trước khi công bố');
  await rebaseDraft(worktree, key);
  const files = await draftFiles(worktree, key);
  await assertFree(worktree, files);
  const commit = await asOneCommit(worktree, draftBranch(key));
  await bringToMain(worktree, commit);
  await worktree.git('reset', '--quiet', '--hard', commit);
  await deleteDraft(worktree, key);
  return { commit, files };
}

/** After decap-server committed to the worktree's branch (a deletion, an upload): on to the main tree. */
export async function publishBase(
  worktree: Worktree,
  before: string,
): Promise<Published | undefined> {
  const commit = await worktree.git('rev-parse', BASE_BRANCH);
  if (commit === before) return undefined;
  const output = await worktree.git('diff', '--name-only', '--no-renames', '-z', before, commit);
  await bringToMain(worktree, commit);
  return { commit, files: zeroSeparated(output) };
}
