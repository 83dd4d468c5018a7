/** What each action does: most go to decap-server, those it gets wrong are done here. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recentActivity } from './activity.ts';
import type { Answer } from './decap-server.ts';
import { repair, type Worktree } from './worktree.ts';
import * as drafts from './drafts.ts';
import { conflict, CmsServerFault } from './fault.ts';
import { moveRecord } from './move.ts';
import { addNote, deleteNote, listNotes, noteText, updateNote } from './notes.ts';
import type { OutlineCache } from './outlines.ts';
import { assertFree, publishBase, publishDraft, type Published } from './publish.ts';
import {
  dataFiles,
  draftKey,
  savedKey,
  savedWith,
  usesWorkflow,
  type CmsRequest,
} from './requests.ts';
import { listUploads } from './uploads-list.ts';

export interface Context {
  readonly worktree: Worktree;
  /** HEAD of the main work tree when the request came. */
  readonly head: string;
  /** Inside the repository; '' when the repository is the content. */
  readonly contentFolder: string;
  /** Paths the request names. */
  readonly paths: readonly string[];
  readonly outlines: OutlineCache;
  readonly askDecap: () => Promise<Answer>;
  readonly onPublished: (published: Published) => void;
}

type Action = (request: CmsRequest, context: Context) => Promise<unknown>;

const FAILED =
  'Máy chủ nội dung gặp lỗi nên chưa lưu. Phần đang viết vẫn còn trong trang; hãy thử lại, nếu vẫn lỗi hãy xem cửa sổ chạy “npm start”';

/** decap-server's answer, its faults in Vietnamese and its traces removed. */
async function delegate({ worktree, askDecap }: Context): Promise<unknown> {
  const { status, body } = await askDecap();
  if (status < 400) return body;
  await repair(worktree);
  throw new CmsServerFault(status, FAILED);
}

/**
 * @param read the record as it stands now; undefined when it is not there any more
 * @throws CmsServerFault when it changed since the editor's browser read it
 */
async function refuseStale(
  { params }: CmsRequest,
  read: (path: string) => Promise<string | undefined>,
): Promise<void> {
  for (const { path, readVersion } of dataFiles(params)) {
    if (readVersion === undefined) continue;
    const now = await read(path);
    if (versionOf(now) !== readVersion)
      throw conflict('Chưa lưu: bản ghi này đã được sửa ở nơi khác sau khi bạn mở', now ?? '');
  }
}

/** Between requests the worktree holds what is public. */
const published =
  ({ git }: Worktree) =>
  (path: string): Promise<string | undefined> =>
    readFile(join(git.dir, path), 'utf8').catch(() => undefined);

/** @throws CmsServerFault when a colleague's save moved the record that is being saved */
async function refuseMoved(worktree: Worktree, key: drafts.DraftKey, path: string): Promise<void> {
  const standing = await drafts.draftRecord(worktree, key);
  if (standing !== undefined && standing !== path)
    throw conflict(
      `Chưa lưu: số, ký hiệu, ngày hoặc cơ quan ban hành vừa được sửa ở nơi khác nên bản ghi đã chuyển sang ${standing}. Hãy chép giữ phần đang viết, tải lại trang rồi sửa tiếp`,
    );
}
const versionOf = (text: string | undefined): string | null =>
  text === undefined ? null : createHash('sha256').update(text).digest('hex');

const saveDraft: Action = async (request, context) => {
  const { params } = request;
  const key = savedKey(params);
  const { worktree } = context;
  const [file] = dataFiles(params);
  if (await drafts.hasDraft(worktree, key)) {
    if (file) await refuseMoved(worktree, key, file.path);
    await refuseStale(request, (path) => drafts.readDraft(worktree, key, path));
    await drafts.rebaseDraft(worktree, key);
  } else await refuseStale(request, published(worktree));
  if (!file?.newPath) return delegate(context);
  const move = { key, file: { ...file, newPath: file.newPath }, ...savedWith(params) };
  await moveRecord(worktree, move);
  return { message: 'entry persisted' };
};

/** Commits made on the base itself go public at once: uploads of the media page, deletions. */
const writeBase: Action = async (_request, context) => {
  await assertFree(context.worktree, context.paths);
  const answer = await delegate(context);
  const published = await publishBase(context.worktree, context.head);
  if (published) context.onPublished(published);
  return answer;
};

const publish: Action = async ({ params }, { worktree, onPublished }) => {
  const published = await publishDraft(worktree, draftKey(params));
  onPublished(published);
  return { message: `published ${published.commit}` };
};

const withDraft: Action = async ({ params }, context) => {
  await drafts.requireDraft(context.worktree, draftKey(params));
  return delegate(context);
};

/** As decap-server answers, without the six commands it runs around it. */
const readRecord: Action = async (_request, { worktree, paths: [path = ''] }) => {
  const data = await published(worktree)(path);
  return { data: data ?? null, file: { path, id: versionOf(data) } };
};

const list: Action = ({ params }, { worktree, outlines, paths: [folder = ''] }) => {
  const { extension, known } = params;
  return outlines.list(worktree.git, folder, String(extension), known ? String(known) : undefined);
};

const ACTIONS: Readonly<Record<string, Action>> = {
  getEntry: readRecord,
  getMedia: (_request, { worktree, paths: [folder = ''] }) => listUploads(worktree.git, folder),
  outlines: list,
  unpublishedEntries: (_request, { worktree }) => drafts.listDrafts(worktree),
  unpublishedEntry: ({ params }, { worktree }) => drafts.describeDraft(worktree, draftKey(params)),
  unpublishedEntryDataFile: withDraft,
  unpublishedEntryMediaFile: withDraft,
  updateUnpublishedEntryStatus: withDraft,
  deleteUnpublishedEntry: async ({ params }, { worktree }) => {
    await drafts.requireDraft(worktree, draftKey(params));
    await drafts.deleteDraft(worktree, draftKey(params));
    return { message: 'deleted' };
  },
  publishUnpublishedEntry: publish,
  persistEntry: (request, context) =>
    usesWorkflow(request.params) ? saveDraft(request, context) : writeBase(request, context),
  persistMedia: writeBase,
  deleteFile: writeBase,
  deleteFiles: writeBase,
  getDeployPreview: () => Promise.resolve(null),
  getNotes: ({ params }, { worktree }) => listNotes(worktree, draftKey(params)),
  addNote: ({ params }, { worktree }) =>
    addNote(worktree, draftKey(params), noteText(params['content'])),
  updateNote: ({ params }, { worktree }) =>
    updateNote(worktree, draftKey(params), params['noteId'], {
      ...('content' in params && { content: noteText(params['content']) }),
      ...('resolved' in params && { resolved: params['resolved'] === true }),
    }),
  deleteNote: async ({ params }, { worktree }) => {
    await deleteNote(worktree, draftKey(params), params['noteId']);
    return { message: 'deleted' };
  },
  activity: (_request, { worktree, contentFolder }) => recentActivity(worktree.git, contentFolder),
};

/** The answer to a request that has been checked. */
export const act = (request: CmsRequest, context: Context): Promise<unknown> =>
  (ACTIONS[request.action] ?? ((_request, own) => delegate(own)))(request, context);
