/**
 * A save that moves a record: gone from the old path and written at the new one in one commit of its
 * draft. decap-server moves a file without waiting for it, and all others of the folder with it.
 */
import { commitOn } from './commit.ts';
import { BASE_BRANCH, type Desk } from './desk.ts';
import { draftBranch, hasDraft, otherDraftWith, type DraftKey } from './drafts.ts';
import { conflict } from './fault.ts';
import type { DataFile } from './requests.ts';

export interface Move {
  readonly key: DraftKey;
  readonly file: DataFile & { readonly newPath: string };
  readonly assets: readonly { readonly path: string; readonly content: string }[];
  readonly message: string;
}

/** @throws NewsroomFault when another record, public or a draft, stands at the new path */
async function assertFree(desk: Desk, { key, file }: Move, from: string): Promise<void> {
  const isThere = await desk.git('cat-file', '-e', `${from}:${file.newPath}`).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw conflict(
      `Chưa lưu: đã có bản ghi khác ở ${file.newPath}. Hãy xem lại số, ký hiệu, ngày và cơ quan ban hành`,
    );
  const other = await otherDraftWith(desk, key, file.newPath);
  if (other)
    throw conflict(
      `Chưa lưu: bản nháp “${other}” cũng sẽ ở ${file.newPath}. Hãy mở bản nháp đó, hoặc xem lại số, ký hiệu`,
    );
}

/** Nothing has changed when this throws. */
export async function moveRecord(desk: Desk, move: Move): Promise<void> {
  const { key, file, assets, message } = move;
  const branch = draftBranch(key);
  const from = await desk.git(
    'rev-parse',
    (await hasDraft(desk, key)) ? `refs/heads/${branch}` : BASE_BRANCH,
  );
  await assertFree(desk, move, from);
  const author = (await desk.git('var', 'GIT_AUTHOR_IDENT')).replace(/ \d+ [+-]\d+$/, '');
  await commitOn(desk.git, {
    ...{ branch, from, message, author, at: new Date(), removed: [file.path] },
    written: [
      { path: file.newPath, content: file.raw },
      ...assets.map(({ path, content }) => ({ path, content: Buffer.from(content, 'base64') })),
    ],
  });
}
