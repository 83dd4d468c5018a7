/**
 * Drafts are branches `cms/<collection>/<id>`; their state stands in `branch.<name>.description`, as
 * decap-server writes it. Here is what decap-server gets wrong: it compares a draft with today's base
 * instead of the commit it grew from, so that records published meanwhile show up in it as deleted.
 */
import { commitOn } from './commit.ts';
import { conflict, badRequest } from './fault.ts';
import { BASE_BRANCH, type Worktree } from './worktree.ts';
import { commitOf, ifThere, zeroSeparated, type Git } from './git.ts';
import { isEntryKey } from './paths.ts';

const PREFIX = 'cms/';
const LABEL = 'decap-cms/';
export const STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;

export interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}

export const draftBranch = ({ collection, slug }: DraftKey): string =>
  `${PREFIX}${collection}/${slug}`;

export const hasDraft = async ({ git }: Worktree, key: DraftKey): Promise<boolean> =>
  (await commitOf(git, `refs/heads/${draftBranch(key)}`)) !== undefined;

/** What the draft changes: `A`, `M` or `D` and the path. A record that moved is gone here and new there. */
async function changes(
  { git }: Worktree,
  branch: string,
): Promise<[status: string, path: string][]> {
  const output = await git(
    ...['diff', '--name-status', '--no-renames', '-z', `${BASE_BRANCH}...${branch}`],
  );
  const parts = zeroSeparated(output);
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as [string, string]] : [],
  );
}

/** Ids of all drafts that change something. */
export async function listDrafts(worktree: Worktree): Promise<string[]> {
  const output = await worktree.git(
    'for-each-ref',
    '--format=%(refname:short)',
    `refs/heads/${PREFIX}`,
  );
  const branches = output.split('\n').filter(Boolean);
  const ids = await Promise.all(
    branches.map(async (branch) => {
      const id = branch.slice(PREFIX.length);
      return isEntryKey(id) && (await changes(worktree, branch)).length > 0 ? [id] : [];
    }),
  );
  return ids.flat();
}

export const statusOf = async ({ git }: Worktree, key: DraftKey): Promise<string> => {
  const label = await ifThere(git('config', `branch.${draftBranch(key)}.description`));
  return label?.startsWith(LABEL) ? label.slice(LABEL.length) : 'draft';
};

const isText = (path: string): boolean => /\.(?:md|yml)$/.test(path);

/** A draft as Decap wants it described, or null when there is none. */
export async function describeDraft(worktree: Worktree, key: DraftKey): Promise<object | null> {
  if (!(await hasDraft(worktree, key))) return null;
  const branch = draftBranch(key);
  const files = await changes(worktree, branch);
  if (files.length === 0) return null;
  const [updatedAt, status, author] = await Promise.all([
    worktree.git('log', '-1', '--format=%cI', branch),
    statusOf(worktree, key),
    worktree.git('log', '-1', '--format=%an', branch),
  ]);
  // Decap opens the first record of a draft, which must be where it stands now.
  const hasMoved = files.some(([kind, path]) => kind === 'D' && isText(path));
  const standing = files.filter(([kind, path]) => kind !== 'D' || !isText(path));
  const diffs = (standing.length > 0 ? standing : files).map(([kind, path]) => ({
    id: path,
    path,
    oldPath: path,
    newPath: path,
    status: { A: 'added', D: 'deleted' }[kind] ?? 'modified',
    newFile: kind === 'A' && !(hasMoved && isText(path)),
    binary: !isText(path),
  }));
  return { ...key, status, diffs, updatedAt, pullRequestAuthor: author };
}

/** Moves a draft onto today's base. @throws CmsServerFault when both changed the same lines */
export async function rebaseDraft(worktree: Worktree, key: DraftKey): Promise<void> {
  const { git } = worktree;
  const branch = draftBranch(key);
  const [base, root] = await Promise.all([
    git('rev-parse', BASE_BRANCH),
    git('merge-base', BASE_BRANCH, branch),
  ]);
  if (base === root) return;
  try {
    await git(
      '-c',
      'commit.gpgsign=false',
      'rebase',
      '--quiet',
      '--no-verify',
      BASE_BRANCH,
      branch,
    );
  } catch {
    await git('rebase', '--abort').catch(() => undefined);
    throw conflict(
      'Bản ghi này đã được sửa trong kho sau khi bản nháp bắt đầu, ở cùng một chỗ. Hãy chép giữ phần đã viết, xóa bản nháp, rồi sửa lại từ bản mới nhất',
    );
  } finally {
    await git('checkout', '--quiet', '--force', BASE_BRANCH);
  }
}

/** A file of the draft; undefined where it has none of that name. */
export const readDraft = (
  { git }: Worktree,
  key: DraftKey,
  path: string,
): Promise<string | undefined> =>
  git.exact('cat-file', 'blob', `${draftBranch(key)}:${path}`).catch(() => undefined);

/** Paths that the draft changes. */
export const draftFiles = async (worktree: Worktree, key: DraftKey): Promise<string[]> =>
  (await changes(worktree, draftBranch(key))).map(([, path]) => path);

/** Id of the draft of another record that has a file of that name, where there is one. */
export async function otherDraftWith(
  worktree: Worktree,
  key: DraftKey,
  path: string,
): Promise<string | undefined> {
  const own = `${key.collection}/${key.slug}`;
  for (const id of await listDrafts(worktree)) {
    const touched = await changes(worktree, PREFIX + id);
    if (id !== own && touched.some(([kind, file]) => kind !== 'D' && file === path)) return id;
  }
  return undefined;
}

/** Where the record of a draft stands now; undefined where the draft has none of its own. */
export const draftRecord = async (worktree: Worktree, key: DraftKey): Promise<string | undefined> =>
  (await changes(worktree, draftBranch(key))).find(
    ([kind, path]) => kind !== 'D' && isText(path),
  )?.[1];

/** @throws CmsServerFault when there is no such draft */
export async function requireDraft(worktree: Worktree, key: DraftKey): Promise<void> {
  if (!(await hasDraft(worktree, key)))
    throw badRequest('Bản nháp này không còn. Có thể đã được công bố hoặc xóa; hãy tải lại trang');
}

export interface NewDraft {
  readonly key: DraftKey;
  /** Path of the record in the repository. */
  readonly path: string;
  readonly text: string;
  readonly message: string;
  /** `Name <mail>`, who the board says it is from. */
  readonly author: string;
  readonly at: Date;
}

/**
 * A branch without a note of its state is a draft (`statusOf`).
 * @throws GitError when there is a draft of that name already
 */
export async function createDraft(main: Git, draft: NewDraft): Promise<void> {
  const { key, path, text, ...rest } = draft;
  const from = await main('rev-parse', 'HEAD');
  const written = [{ path, content: text }];
  await commitOn(main, { ...rest, branch: draftBranch(key), from, written });
}

/** Deletes the branch and, with it, git's note of its state. */
export const deleteDraft = async ({ git }: Worktree, key: DraftKey): Promise<void> => {
  await git('branch', '--quiet', '-D', draftBranch(key));
};
