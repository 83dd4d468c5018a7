/**
 * A save that moves a record: gone from the old path and written at the new one in one commit of its
 * draft. decap-server moves a file without waiting for it, and all others of the folder with it.
 */
import { commitOn } from './commit.ts';
import { BASE_BRANCH, type Worktree } from './worktree.ts';
import { draftBranch, hasDraft, otherDraftWith, type DraftKey } from './drafts.ts';
import { conflict } from './fault.ts';
import type { DataFile } from './requests.ts';

export interface Move {
  readonly key: DraftKey;
  readonly file: DataFile & { readonly newPath: string };
  readonly assets: readonly { readonly path: string; readonly content: string }[];
  readonly message: string;
}

/** @throws CmsServerFault when another record, public or a draft, stands at the new path */
async function assertFree(worktree: Worktree, { key, file }: Move, from: string): Promise<void> {
  const isThere = await worktree.git('cat-file', '-e', `${from}:${file.newPath}`).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw conflict(
      `Chưa lưu: đã có bản ghi khác ở ${file.newPath}. Hãy xem lại số, ký hiệu, ngày và cơ quan ban hành`,
    );
  const other = await otherDraftWith(worktree, key, file.newPath);
  if (other)
    throw conflict(
      `Chưa lưu: bản nháp “${other}” cũng sẽ ở ${file.newPath}. Hãy mở bản nháp đó, hoặc xem lại số, ký hiệu`,
    );
}

/** Nothing has changed when this throws. */
export async function moveRecord(worktree: Worktree, move: Move): Promise<void> {
  const { key, file, assets, message } = move;
  const branch = draftBranch(key);
  const from = await worktree.git(
    'rev-parse',
    (await hasDraft(worktree, key)) ? `refs/heads/${branch}` : BASE_BRANCH,
  );
  await assertFree(worktree, move, from);
  const author = (await worktree.git('var', 'GIT_AUTHOR_IDENT')).replace(/ \d+ [+-]\d+$/, '');
  await commitOn(worktree.git, {
    ...{ branch, from, message, author, at: new Date(), removed: [file.path] },
    written: [
      { path: file.newPath, content: file.raw },
      ...assets.map(({ path, content }) => ({ path, content: Buffer.from(content, 'base64') })),
    ],
  });
}
