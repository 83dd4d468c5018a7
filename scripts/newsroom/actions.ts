/** What each action does: most go to decap-server, those it gets wrong are done here. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recentActivity } from './activity.ts';
import type { Answer } from './decap-server.ts';
import { repair, type Desk } from './desk.ts';
import * as drafts from './drafts.ts';
import { conflict, NewsroomFault } from './fault.ts';
import { moveRecord } from './move.ts';
import { addNote, deleteNote, listNotes, noteText, updateNote } from './notes.ts';
import type { OutlineShelf } from './outlines.ts';
import { assertFree, publishBase, publishDraft, type Published } from './publish.ts';
import {
  dataFiles,
  draftKey,
  savedKey,
  savedWith,
  usesWorkflow,
  type NewsroomRequest,
} from './requests.ts';
import { listUploads } from './uploads-list.ts';

export interface Context {
  readonly desk: Desk;
  /** HEAD of the main work tree when the request came. */
  readonly head: string;
  /** Inside the repository; '' when the repository is the content. */
  readonly contentFolder: string;
  /** Paths the request names. */
  readonly paths: readonly string[];
  readonly outlines: OutlineShelf;
  readonly askDecap: () => Promise<Answer>;
  readonly onPublished: (published: Published) => void;
}

type Action = (request: NewsroomRequest, context: Context) => Promise<unknown>;

const FAILED =
  'Máy chủ nội dung gặp lỗi nên chưa lưu. Phần đang viết vẫn còn trong trang; hãy thử lại, nếu vẫn lỗi hãy xem cửa sổ chạy “npm start”';

/** decap-server's answer, its faults in Vietnamese and its traces removed. */
async function delegate({ desk, askDecap }: Context): Promise<unknown> {
  const { status, body } = await askDecap();
  if (status < 400) return body;
  await repair(desk);
  throw new NewsroomFault(status, FAILED);
}

/**
 * @param read the record as it stands now; undefined when it is not there any more
 * @throws NewsroomFault when it changed since the editor's browser read it
 */
async function refuseStale(
  { params }: NewsroomRequest,
  read: (path: string) => Promise<string | undefined>,
): Promise<void> {
  for (const { path, readVersion } of dataFiles(params)) {
    if (readVersion === undefined) continue;
    const now = await read(path);
    if (versionOf(now) !== readVersion)
      throw conflict('Chưa lưu: bản ghi này đã được sửa ở nơi khác sau khi bạn mở', now ?? '');
  }
}

/** Between requests the desk holds what is public. */
const published =
  ({ git }: Desk) =>
  (path: string): Promise<string | undefined> =>
    readFile(join(git.dir, path), 'utf8').catch(() => undefined);

/** @throws NewsroomFault when a colleague's save moved the record that is being saved */
async function refuseMoved(desk: Desk, key: drafts.DraftKey, path: string): Promise<void> {
  const standing = await drafts.draftRecord(desk, key);
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
  const { desk } = context;
  const [file] = dataFiles(params);
  if (await drafts.hasDraft(desk, key)) {
    if (file) await refuseMoved(desk, key, file.path);
    await refuseStale(request, (path) => drafts.readDraft(desk, key, path));
    await drafts.rebaseDraft(desk, key);
  } else await refuseStale(request, published(desk));
  if (!file?.newPath) return delegate(context);
  const move = { key, file: { ...file, newPath: file.newPath }, ...savedWith(params) };
  await moveRecord(desk, move);
  return { message: 'entry persisted' };
};

/** Commits made on the base itself go public at once: uploads of the media page, deletions. */
const writeBase: Action = async (_request, context) => {
  await assertFree(context.desk, context.paths);
  const answer = await delegate(context);
  const published = await publishBase(context.desk, context.head);
  if (published) context.onPublished(published);
  return answer;
};

const publish: Action = async ({ params }, { desk, onPublished }) => {
  const published = await publishDraft(desk, draftKey(params));
  onPublished(published);
  return { message: `published ${published.commit}` };
};

const withDraft: Action = async ({ params }, context) => {
  await drafts.requireDraft(context.desk, draftKey(params));
  return delegate(context);
};

/** As decap-server answers, without the six commands it runs around it. */
const readRecord: Action = async (_request, { desk, paths: [path = ''] }) => {
  const data = await published(desk)(path);
  return { data: data ?? null, file: { path, id: versionOf(data) } };
};

const list: Action = ({ params }, { desk, outlines, paths: [folder = ''] }) => {
  const { extension, known } = params;
  return outlines.list(desk.git, folder, String(extension), known ? String(known) : undefined);
};

const ACTIONS: Readonly<Record<string, Action>> = {
  getEntry: readRecord,
  getMedia: (_request, { desk, paths: [folder = ''] }) => listUploads(desk.git, folder),
  outlines: list,
  unpublishedEntries: (_request, { desk }) => drafts.listDrafts(desk),
  unpublishedEntry: ({ params }, { desk }) => drafts.describeDraft(desk, draftKey(params)),
  unpublishedEntryDataFile: withDraft,
  unpublishedEntryMediaFile: withDraft,
  updateUnpublishedEntryStatus: withDraft,
  deleteUnpublishedEntry: async ({ params }, { desk }) => {
    await drafts.requireDraft(desk, draftKey(params));
    await drafts.deleteDraft(desk, draftKey(params));
    return { message: 'deleted' };
  },
  publishUnpublishedEntry: publish,
  persistEntry: (request, context) =>
    usesWorkflow(request.params) ? saveDraft(request, context) : writeBase(request, context),
  persistMedia: writeBase,
  deleteFile: writeBase,
  deleteFiles: writeBase,
  getDeployPreview: () => Promise.resolve(null),
  getNotes: ({ params }, { desk }) => listNotes(desk, draftKey(params)),
  addNote: ({ params }, { desk }) => addNote(desk, draftKey(params), noteText(params['content'])),
  updateNote: ({ params }, { desk }) =>
    updateNote(desk, draftKey(params), params['noteId'], {
      ...('content' in params && { content: noteText(params['content']) }),
      ...('resolved' in params && { resolved: params['resolved'] === true }),
    }),
  deleteNote: async ({ params }, { desk }) => {
    await deleteNote(desk, draftKey(params), params['noteId']);
    return { message: 'deleted' };
  },
  activity: (_request, { desk, contentFolder }) => recentActivity(desk.git, contentFolder),
};

/** The answer to a request that has been checked. */
export const act = (request: NewsroomRequest, context: Context): Promise<unknown> =>
  (ACTIONS[request.action] ?? ((_request, own) => delegate(own)))(request, context);
