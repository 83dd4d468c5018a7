/** The actions of Decap's proxy protocol. Each parses its parameters with `requests.ts` first. */
import { lastChange, recentActivity } from './activity.ts';
import * as drafts from './drafts.ts';
import { badRequest, conflict } from './fault.ts';
import type { Git } from './git.ts';
import { addNote, deleteNote, listNotes, noteText, updateNote } from './notes.ts';
import type { OutlineCache } from './outlines.ts';
import { publishDeletion, publishDraft, type Published } from './publish.ts';
import {
  readDraftKey,
  readList,
  readListQuery,
  readMessage,
  readSaveRequest,
  readStatus,
  type CheckPath,
  type Params,
} from './requests.ts';
import { encodeUpload, listUploads } from './uploads.ts';

export interface Context {
  readonly git: Git;
  /** Inside the repository; '' when the repository is the content. */
  readonly contentFolder: string;
  readonly outlines: OutlineCache;
  readonly checkPath: CheckPath;
  readonly onPublished: (published: Published) => void;
}

type Action = (params: Params, context: Context) => Promise<unknown>;

const readPublic = (git: Git, path: string): Promise<Buffer | undefined> =>
  git.bytes('cat-file', 'blob', `HEAD:${path}`).catch(() => undefined);

async function readEntry(git: Git, path: string) {
  const bytes = await readPublic(git, path);
  return { data: bytes?.toString() ?? null, file: { path, id: null } };
}

const persistEntry: Action = async (params, { git, checkPath }) => {
  const entry = readSaveRequest(params, checkPath);
  const { key, path, expected } = entry;
  const draft = await drafts.findDraft(git, key);
  if (draft?.path !== undefined && draft.path !== path)
    throw conflict(
      `Chưa lưu: số, ký hiệu, ngày hoặc cơ quan ban hành vừa được sửa ở nơi khác nên bản ghi đã chuyển sang ${draft.path}. Hãy chép giữ phần đang viết, tải lại trang rồi sửa tiếp`,
    );
  if (expected !== undefined) {
    const now = draft ? await drafts.readDraft(git, key, path) : await readPublic(git, path);
    if ((now?.toString() ?? null) !== expected)
      throw conflict(
        'Chưa lưu: bản ghi này vừa được sửa ở nơi khác. Hãy bấm “Lưu nháp” lần nữa để xem cả hai bản',
      );
  }
  if (draft) await drafts.mergedTree(git, key);
  await drafts.saveDraft(git, entry, draft);
  return { message: 'entry persisted' };
};

const deleteFiles: Action = async (params, { git, checkPath, onPublished }) => {
  const { paths } = params;
  if (!Array.isArray(paths)) throw badRequest('Thiếu danh sách tệp cần xóa');
  const removed = paths.map((path) => checkPath(path, 'record', 'upload'));
  const published = await publishDeletion(git, removed, readMessage(params));
  if (published) onPublished(published);
  return { message: 'deleted' };
};

/** The draft that the request names. @throws CmsServerFault when it no longer exists */
async function existingDraft(git: Git, params: Params): Promise<drafts.DraftKey> {
  const key = readDraftKey(params);
  await drafts.requireDraft(git, key);
  return key;
}

async function readUpload(path: string, bytes: Buffer | undefined) {
  if (!bytes) throw badRequest(`Không có tệp ${path}`);
  return encodeUpload(path, bytes);
}

const ACTIONS: Readonly<Record<string, Action>> = {
  getEntry: ({ path }, { git, checkPath }) => readEntry(git, checkPath(path, 'record')),
  entriesByFiles: ({ files }, { git, checkPath }) => {
    const paths = readList(files).map(({ path }) => checkPath(path, 'record'));
    return Promise.all(paths.map((path) => readEntry(git, path)));
  },
  outlines: (params, { git, outlines, checkPath }) => {
    const { folder, extension, known } = readListQuery(params, checkPath);
    return outlines.list(git, folder, extension, known);
  },
  getMedia: ({ mediaFolder }, { git, checkPath }) =>
    listUploads(git, checkPath(mediaFolder, 'folder')),
  getMediaFile: async (params, { git, checkPath }) => {
    const path = checkPath(params['path'], 'upload');
    return readUpload(path, await readPublic(git, path));
  },
  deleteFiles,

  unpublishedEntries: (_params, { git }) => drafts.listDrafts(git),
  unpublishedEntry: (params, { git }) => drafts.describeDraft(git, readDraftKey(params)),
  unpublishedEntryDataFile: async (params, { git, checkPath }) => {
    const path = checkPath(params['path'], 'record');
    const bytes = await drafts.readDraft(git, await existingDraft(git, params), path);
    return { data: bytes?.toString() ?? null };
  },
  unpublishedEntryMediaFile: async (params, { git, checkPath }) => {
    const path = checkPath(params['path'], 'upload');
    return readUpload(path, await drafts.readDraft(git, await existingDraft(git, params), path));
  },
  persistEntry,
  updateUnpublishedEntryStatus: async (params, { git }) => {
    const status = readStatus(params['newStatus']);
    await drafts.setStatus(git, await existingDraft(git, params), status);
    return { message: status };
  },
  publishUnpublishedEntry: async (params, { git, onPublished }) => {
    const published = await publishDraft(git, await existingDraft(git, params));
    onPublished(published);
    return { message: `published ${published.commit}` };
  },
  deleteUnpublishedEntry: async (params, { git }) => {
    await drafts.deleteDraft(git, await existingDraft(git, params));
    return { message: 'deleted' };
  },
  lastChange: (params, { git, checkPath }) => {
    const branch = params['slug'] ? drafts.draftBranch(readDraftKey(params)) : 'HEAD';
    return lastChange(git, branch, checkPath(params['path'], 'record'));
  },
  getDeployPreview: () => Promise.resolve(null),

  getNotes: (params, { git }) => listNotes(git, readDraftKey(params)),
  addNote: (params, { git }) => addNote(git, readDraftKey(params), noteText(params['content'])),
  updateNote: (params, { git }) =>
    updateNote(git, readDraftKey(params), params['noteId'], {
      ...('content' in params && { content: noteText(params['content']) }),
      ...('resolved' in params && { resolved: params['resolved'] === true }),
    }),
  deleteNote: async (params, { git }) => {
    await deleteNote(git, readDraftKey(params), params['noteId']);
    return { message: 'deleted' };
  },
  activity: (_params, { git, contentFolder }) => recentActivity(git, contentFolder),
};

/** @throws CmsServerFault, also when there is no such action */
export async function act(action: unknown, params: Params, context: Context): Promise<unknown> {
  const run = Object.hasOwn(ACTIONS, String(action)) ? ACTIONS[String(action)] : undefined;
  if (!run) throw badRequest('Máy chủ nội dung không có thao tác này');
  return run(params, context);
}
