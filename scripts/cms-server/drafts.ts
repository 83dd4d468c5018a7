/**
 * Drafts are branches `cms/<collection>/<id>` of one commit, whose parent is the public state at
 * the time of saving. Their status is in `branch.<name>.description`.
 */
import { commitTo } from './commit.ts';
import { conflict, badRequest } from './fault.ts';
import { commitOf, undefinedIf1, zeroSeparated, type Git } from './git.ts';
import { isEntryKey } from './paths.ts';

const PREFIX = 'cms/';
const LABEL = 'decap-cms/';
export const STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;
export type Status = (typeof STATUSES)[number];

export interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}

export const draftBranch = ({ collection, slug }: DraftKey): string =>
  `${PREFIX}${collection}/${slug}`;

const refOf = (key: DraftKey): string => `refs/heads/${draftBranch(key)}`;

export const hasDraft = async (git: Git, key: DraftKey): Promise<boolean> =>
  (await commitOf(git, refOf(key))) !== undefined;

/** Changes of the draft: `A`, `M` or `D` and the path. A move is a deletion and an addition. */
async function changes(git: Git, branch: string): Promise<[status: string, path: string][]> {
  const output = await git('diff', '--name-status', '--no-renames', '-z', `HEAD...${branch}`);
  const parts = zeroSeparated(output);
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as [string, string]] : [],
  );
}

/** Ids of all drafts that change something. */
export async function listDrafts(git: Git): Promise<string[]> {
  const output = await git('for-each-ref', '--format=%(refname:short)', `refs/heads/${PREFIX}`);
  const branches = output.split('\n').filter(Boolean);
  const ids = await Promise.all(
    branches.map(async (branch) => {
      const id = branch.slice(PREFIX.length);
      return isEntryKey(id) && (await changes(git, branch)).length > 0 ? [id] : [];
    }),
  );
  return ids.flat();
}

const statusSetting = (key: DraftKey): string => `branch.${draftBranch(key)}.description`;

export const statusOf = async (git: Git, key: DraftKey): Promise<string> => {
  const label = await undefinedIf1(git('config', statusSetting(key)));
  return label?.startsWith(LABEL) ? label.slice(LABEL.length) : 'draft';
};

export const setStatus = (git: Git, key: DraftKey, status: Status): Promise<string> =>
  git('config', statusSetting(key), LABEL + status);

const isText = (path: string): boolean => /\.(?:md|yml)$/.test(path);

/** A draft in Decap's format, or null when there is none. */
export async function describeDraft(git: Git, key: DraftKey): Promise<object | null> {
  if (!(await hasDraft(git, key))) return null;
  const branch = draftBranch(key);
  const files = await changes(git, branch);
  if (files.length === 0) return null;
  const [commit, status] = await Promise.all([
    git('log', '-1', '--format=%cI %an', branch),
    statusOf(git, key),
  ]);
  const [updatedAt = '', ...name] = commit.split(' ');
  // Decap opens the first record of a draft, which must be at the current path.
  const hasMoved = files.some(([kind, path]) => kind === 'D' && isText(path));
  const present = files.filter(([kind, path]) => kind !== 'D' || !isText(path));
  const diffs = (present.length > 0 ? present : files).map(([kind, path]) => ({
    id: path,
    path,
    oldPath: path,
    newPath: path,
    status: { A: 'added', D: 'deleted' }[kind] ?? 'modified',
    newFile: kind === 'A' && !(hasMoved && isText(path)),
    binary: !isText(path),
  }));
  return { ...key, status, diffs, updatedAt, pullRequestAuthor: name.join(' ') };
}

/**
 * The draft merged with the public state: a tree.
 * @throws CmsServerFault when both changed the same lines
 */
export async function mergedTree(git: Git, key: DraftKey): Promise<string> {
  const tree = await undefinedIf1(git('merge-tree', '--write-tree', 'HEAD', draftBranch(key)));
  if (tree === undefined)
    throw conflict(
      'Bản ghi này đã được sửa trong kho sau khi bản nháp bắt đầu, ở cùng một chỗ. Hãy chép giữ phần đã viết, xóa bản nháp, rồi sửa lại từ bản mới nhất',
    );
  return tree;
}

/** A file of the draft; undefined where it has no file of that name. */
export const readDraft = (git: Git, key: DraftKey, path: string): Promise<Buffer | undefined> =>
  git.bytes('cat-file', 'blob', `${draftBranch(key)}:${path}`).catch(() => undefined);

/** Paths that the draft changes. */
export const draftFiles = async (git: Git, key: DraftKey): Promise<string[]> =>
  (await changes(git, draftBranch(key))).map(([, path]) => path);

/** Id of another record's draft that contains a file of that name, if any. */
async function otherDraftWith(git: Git, key: DraftKey, path: string): Promise<string | undefined> {
  const own = `${key.collection}/${key.slug}`;
  for (const id of await listDrafts(git)) {
    const touched = await changes(git, PREFIX + id);
    if (id !== own && touched.some(([kind, file]) => kind !== 'D' && file === path)) return id;
  }
  return undefined;
}

/** Current path of a draft's record; undefined where the draft has none of its own. */
export const draftRecord = async (git: Git, key: DraftKey): Promise<string | undefined> =>
  (await changes(git, draftBranch(key))).find(([kind, path]) => kind !== 'D' && isText(path))?.[1];

/** @throws CmsServerFault when there is no such draft */
export async function requireDraft(git: Git, key: DraftKey): Promise<void> {
  if (!(await hasDraft(git, key)))
    throw badRequest('Bản nháp này không còn. Có thể đã được công bố hoặc xóa; hãy tải lại trang');
}

export interface NewDraft {
  readonly key: DraftKey;
  /** Path of the record in the repository. */
  readonly path: string;
  readonly text: string;
  readonly message: string;
  /** `Name <mail>`, shown on the board. */
  readonly author: string;
  readonly at: Date;
}

/** @throws GitError when a draft of that name already exists */
export async function createDraft(git: Git, draft: NewDraft): Promise<void> {
  const { key, path, text, ...rest } = draft;
  const from = await git('rev-parse', 'HEAD');
  await commitTo(git, refOf(key), { ...rest, from, written: [{ path, content: text }] });
}

export interface SavedEntry {
  readonly key: DraftKey;
  readonly path: string;
  /** The new path if this save moves the record. */
  readonly newPath?: string | undefined;
  readonly raw: string;
  /** All uploads of the draft. */
  readonly assets: readonly { readonly path: string; readonly content: Buffer }[];
  readonly message: string;
  /** For a new draft. */
  readonly status: Status;
}

/** @throws CmsServerFault when another record, public or a draft, is at the new path */
async function refuseTaken(git: Git, key: DraftKey, path: string, tree: string): Promise<void> {
  const isThere = await git('cat-file', '-e', `${tree}:${path}`).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw conflict(
      `Chưa lưu: đã có bản ghi khác ở ${path}. Hãy xem lại số, ký hiệu, ngày và cơ quan ban hành`,
    );
  const other = await otherDraftWith(git, key, path);
  if (other)
    throw conflict(
      `Chưa lưu: bản nháp “${other}” cũng sẽ ở ${path}. Hãy mở bản nháp đó, hoặc xem lại số, ký hiệu`,
    );
}

/**
 * Creates or replaces a draft. Its parent stays the public state at its start: the editor's text
 * lacks what was published since, which `mergedTree` adds.
 */
export async function saveDraft(git: Git, entry: SavedEntry): Promise<void> {
  const { key, path, newPath, raw, assets, message, status } = entry;
  const branch = draftBranch(key);
  const isNew = !(await hasDraft(git, key));
  const from = await git(...(isNew ? ['rev-parse', 'HEAD'] : ['merge-base', 'HEAD', branch]));
  const tree = await git('rev-parse', `${isNew ? from : branch}^{tree}`);
  if (newPath) await refuseTaken(git, key, newPath, tree);
  const kept = new Set(assets.map((asset) => asset.path));
  const dropped = isNew
    ? []
    : (await changes(git, branch)).flatMap(([kind, file]) =>
        kind === 'A' && !isText(file) && !kept.has(file) ? [file] : [],
      );
  const written = [{ path: newPath ?? path, content: raw }, ...assets];
  const removed = newPath ? [path, ...dropped] : dropped;
  await commitTo(git, refOf(key), { from, tree, removed, written, message }, true);
  if (isNew && status !== 'draft') await setStatus(git, key, status);
}

/** Deletes the branch and, with it, its status and notes. */
export const deleteDraft = async (git: Git, key: DraftKey): Promise<void> => {
  await git('branch', '--quiet', '-D', draftBranch(key));
};
