/**
 * Drafts are branches `cms/<collection>/<id>` of one commit, whose parent is the public state at
 * the time of saving. Their status is in `branch.<name>.description`.
 */
import { commitTo } from './commit.ts';
import { conflict, badRequest } from './fault.ts';
import { commitOf, readBlobs, succeeds, undefinedIf1, zeroSeparated, type Git } from './git.ts';
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

interface StoredDraft extends DraftKey {
  readonly status: string;
  /** Its last commit, with its tree, and the public state at its start. */
  readonly tip: string;
  readonly tree: string;
  readonly start: string;
  readonly updatedAt: string;
  readonly author: string;
  /** `A`, `M` or `D` and the path. A move is a deletion and an addition. */
  readonly changes: readonly (readonly [kind: string, path: string])[];
  /** The present path of its record; undefined where it has none of its own. */
  readonly path: string | undefined;
}

const statusSetting = (key: DraftKey): string => `branch.${draftBranch(key)}.description`;

export const setStatus = (git: Git, key: DraftKey, status: Status): Promise<string> =>
  git('config', statusSetting(key), LABEL + status);

const isText = (path: string): boolean => /\.(?:md|yml)$/.test(path);

const linesOf = (output: string): string[] => output.split('\n').filter(Boolean);

const pairsOf = (parts: readonly string[]) =>
  parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : []));

/** What `git diff HEAD...TIP` lists for each commit, and the commit that it compares with. */
async function changesOf(git: Git, tips: readonly string[]) {
  const commits = linesOf(await git('rev-list', '--parents', ...tips, '--not', 'HEAD'));
  const unpublished = new Map(
    commits.map((line) => line.split(' ')).map(([commit = '', ...parents]) => [commit, parents]),
  );
  const startOf = (commit = ''): string => {
    const parents = unpublished.get(commit);
    if (!parents) return commit;
    return startOf(parents.find((parent) => !unpublished.has(parent)) ?? parents[0]);
  };
  const asked = tips.map((tip) => `${tip} ${startOf(tip)}\n`).join('');
  const options = ['--stdin', '-r', '-z', '--no-renames', '--name-status'];
  const output = (await git.feed(asked, 'diff-tree', ...options)).toString();
  const [, ...blocks] = output.split(/(?<=^|\0)([\da-f]{40,})\0/);
  return new Map(
    pairsOf(blocks).map(([tip, list]) => {
      return [tip, { start: startOf(tip), changes: pairsOf(zeroSeparated(list)) }];
    }),
  );
}

/** Drafts that change something, with four calls of git however many they are: a start is slow. */
async function readDrafts(git: Git, refs = `refs/heads/${PREFIX}`): Promise<StoredDraft[]> {
  const fields = [
    'refname:lstrip=3',
    'objectname',
    'tree',
    'committerdate:iso-strict',
    'authorname',
  ];
  const format = fields.map((field) => `%(${field})`).join('%1f');
  const [branches, settings] = await Promise.all([
    git('for-each-ref', `--format=${format}`, refs),
    undefinedIf1(git('config', '--null', '--get-regexp', `^branch\\.${PREFIX}.*\\.description$`)),
  ]);
  const found = linesOf(branches).map((line) => line.split('\u001f'));
  if (found.length === 0) return [];
  const labels = new Set(zeroSeparated(settings ?? ''));
  const allChanges = await changesOf(
    git,
    found.map(([, tip = '']) => tip),
  );
  return found.flatMap(([id = '', tip = '', tree = '', updatedAt = '', author = '']) => {
    const { start = '', changes } = allChanges.get(tip) ?? {};
    if (!changes || !isEntryKey(id)) return [];
    const [collection = '', slug = ''] = id.split('/');
    const key = { collection, slug };
    const status =
      STATUSES.find((one) => labels.has(`${statusSetting(key)}\n${LABEL}${one}`)) ?? 'draft';
    const path = changes.find(([kind, file]) => kind !== 'D' && isText(file))?.[1];
    return [{ ...key, status, tip, tree, start, updatedAt, author, changes, path }];
  });
}

/** The draft of that name; undefined where there is none, or it changes nothing. */
export const findDraft = async (git: Git, key: DraftKey): Promise<StoredDraft | undefined> =>
  (await readDrafts(git, refOf(key)))[0];

function described(draft: StoredDraft): object {
  const { collection, slug, status, changes, updatedAt, author: pullRequestAuthor } = draft;
  // Decap opens the first record of a draft, which must be at the current path.
  const hasMoved = changes.some(([kind, path]) => kind === 'D' && isText(path));
  const present = changes.filter(([kind, path]) => kind !== 'D' || !isText(path));
  const diffs = (present.length > 0 ? present : changes).map(([kind, path]) => ({
    id: path,
    path,
    newFile: kind === 'A' && !(hasMoved && isText(path)),
  }));
  return { collection, slug, status, diffs, updatedAt, pullRequestAuthor };
}

/** The draft in Decap's format, or null when there is none. */
export async function describeDraft(git: Git, key: DraftKey): Promise<object | null> {
  const draft = await findDraft(git, key);
  return draft ? described(draft) : null;
}

/** All drafts in Decap's format, with the path and text of the record. */
export async function listDrafts(git: Git): Promise<object[]> {
  const drafts = await readDrafts(git);
  const nameOf = ({ tip, path }: StoredDraft) => `${tip}:${path ?? ''}`;
  const texts = await readBlobs(git, drafts.filter(({ path }) => path).map(nameOf));
  return drafts.map((draft) => {
    return { ...described(draft), path: draft.path, text: texts.get(nameOf(draft)) };
  });
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

/** Id of another record's draft that contains a file of that name, if any. */
async function otherDraftWith(git: Git, key: DraftKey, path: string): Promise<string | undefined> {
  const other = (await readDrafts(git)).find(
    (draft) =>
      draftBranch(draft) !== draftBranch(key) &&
      draft.changes.some(([kind, file]) => kind !== 'D' && file === path),
  );
  return other && `${other.collection}/${other.slug}`;
}

/** @throws CmsServerFault when there is no such draft */
export async function requireDraft(git: Git, key: DraftKey): Promise<void> {
  if (!(await hasDraft(git, key)))
    throw badRequest('Bản nháp này không còn. Có thể đã được công bố hoặc xóa; hãy tải lại trang');
}

export interface NewDraft {
  readonly key: DraftKey;
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
  if (await succeeds(git('cat-file', '-e', `${tree}:${path}`)))
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
 * @param draft as it is now; undefined where there is none
 */
export async function saveDraft(
  git: Git,
  entry: SavedEntry,
  draft: StoredDraft | undefined,
): Promise<void> {
  const { key, path, newPath, raw, assets, message, status } = entry;
  const from = draft?.start ?? (await git('rev-parse', 'HEAD'));
  if (newPath) await refuseTaken(git, key, newPath, draft?.tree ?? from);
  const kept = new Set(assets.map((asset) => asset.path));
  const dropped = (draft?.changes ?? []).flatMap(([kind, file]) =>
    kind === 'A' && !isText(file) && !kept.has(file) ? [file] : [],
  );
  const written = [{ path: newPath ?? path, content: raw }, ...assets];
  const removed = newPath ? [path, ...dropped] : dropped;
  const commit = { from, removed, written, message, ...(draft && { tree: draft.tree }) };
  await commitTo(git, refOf(key), commit, true);
  if (!draft && status !== 'draft') await setStatus(git, key, status);
}

/** Deletes the branch and, with it, its status and notes. */
export const deleteDraft = async (git: Git, key: DraftKey): Promise<void> => {
  await git('branch', '--quiet', '-D', draftBranch(key));
};
