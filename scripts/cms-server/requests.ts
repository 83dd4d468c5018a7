/** What each action of Decap's protocol may ask for. Checked before anything is read or written. */
import { BASE_BRANCH } from './worktree.ts';
import { STATUSES, type DraftKey } from './drafts.ts';
import { badRequest } from './fault.ts';
import { checkPath, isEntryKey, type PathKind } from './paths.ts';
import { checkUpload } from './uploads.ts';

type Params = Readonly<Record<string, unknown>>;

export interface CmsRequest {
  readonly action: string;
  readonly params: Params;
}

export interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
  /** Where the record moves to with this save. */
  readonly newPath?: string;
  readonly readVersion?: string | null;
}

/** @throws CmsServerFault when something else than objects is listed */
const list = (value: unknown): readonly Params[] => {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.some((item) => typeof item !== 'object' || item === null))
    throw badRequest('Danh sách trong yêu cầu không hợp lệ');
  return items as readonly Params[];
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const dataFiles = (params: Params): readonly DataFile[] =>
  list(params['dataFiles'] ?? (params['entry'] ? [params['entry']] : [])) as unknown as DataFile[];

export const usesWorkflow = (params: Params): boolean =>
  (params['options'] as Params | undefined)?.['useWorkflow'] === true;

/** The draft that the request names. @throws CmsServerFault when that can be no draft of ours */
export function draftKey(params: Params): DraftKey {
  const { id, collection: folder, slug: name } = params;
  // In requests for one file of a draft, `id` names the file.
  const key = folder === undefined ? text(id) : `${text(folder)}/${text(name)}`;
  if (!isEntryKey(key)) throw badRequest('Tên bản ghi không hợp lệ');
  const [collection = '', slug = ''] = key.split('/');
  return { collection, slug };
}

/** The draft that saving an entry writes to. */
export const savedKey = (params: Params): DraftKey =>
  draftKey({
    collection: (params['options'] as Params | undefined)?.['collectionName'],
    slug: dataFiles(params)[0]?.slug,
  });

/** What comes with a saved entry: its uploads, and the words of the commit. */
export const savedWith = (params: Params) => ({
  assets: list(params['assets']).map((asset) => ({
    path: text(asset['path']),
    content: text(asset['content']),
  })),
  message: text((params['options'] as Params | undefined)?.['commitMessage']),
});

/** `---js` in the first line would be run by some readers of front matter. */
function checkRaw({ path, raw }: DataFile): void {
  if (typeof raw !== 'string' || (path.endsWith('.md') && !raw.startsWith('---\n')))
    throw badRequest('Bản ghi phải bắt đầu bằng dòng “---”');
}

/**
 * @returns the paths the request names, relative to the repository
 * @throws CmsServerFault when it asks for anything the CMS has no business with
 */
export function checkRequest({ action, params }: CmsRequest, contentFolder: string): string[] {
  const check = (file: unknown, ...kinds: PathKind[]) => checkPath(file, kinds, contentFolder);
  if (action !== 'info' && params['branch'] !== BASE_BRANCH) throw badRequest('Nhánh không hợp lệ');
  switch (action) {
    case 'info':
    case 'unpublishedEntries':
    case 'activity':
      return [];
    case 'outlines':
      if (!/^(?:md|yml)$/.test(text(params['extension'])))
        throw badRequest('Đuôi tệp không hợp lệ');
      if (!/^(?:[0-9a-f]{40,64})?$/.test(text(params['known'])))
        throw badRequest('Phiên bản danh sách không hợp lệ');
      return [check(params['folder'], 'folder')];
    case 'entriesByFiles':
      return list(params['files']).map(({ path }) => check(path, 'record'));
    case 'getEntry':
      return [check(params['path'], 'record')];
    case 'unpublishedEntry':
    case 'deleteUnpublishedEntry':
    case 'publishUnpublishedEntry':
    case 'getDeployPreview':
    case 'getNotes':
    case 'addNote':
    case 'updateNote':
    case 'deleteNote':
      draftKey(params);
      return [];
    case 'updateUnpublishedEntryStatus':
      draftKey(params);
      if (!STATUSES.includes(params['newStatus'] as (typeof STATUSES)[number]))
        throw badRequest('Trạng thái không hợp lệ');
      return [];
    case 'unpublishedEntryDataFile':
    case 'unpublishedEntryMediaFile':
      draftKey(params);
      return [check(params['path'], 'record', 'upload')];
    case 'persistEntry':
      return checkPersist(params, check);
    case 'getMedia':
      return [check(params['mediaFolder'], 'folder')];
    case 'getMediaFile':
      return [check(params['path'], 'upload')];
    case 'persistMedia':
      return [checkAsset(params['asset'] as Params | undefined, check)];
    case 'deleteFile':
      return [check(params['path'], 'record', 'upload')];
    case 'deleteFiles':
      if (!Array.isArray(params['paths'])) throw badRequest('Thiếu danh sách tệp cần xóa');
      return params['paths'].map((path) => check(path, 'record', 'upload'));
    default:
      throw badRequest('Máy chủ nội dung không có thao tác này');
  }
}

type Check = (file: unknown, ...kinds: PathKind[]) => string;

function checkAsset(asset: Params | undefined, check: Check): string {
  const path = check(asset?.['path'], 'upload');
  checkUpload(path, text(asset?.['content']));
  return path;
}

/** A record moves within its folder, and with a draft of its own. */
function checkMove(params: Params, { path, newPath }: DataFile): void {
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
  if (newPath && !(usesWorkflow(params) && folderOf(newPath) === folderOf(path)))
    throw badRequest('Bản ghi chỉ đổi tên trong thư mục của nó và qua bản nháp');
}

function checkPersist(params: Params, check: Check): string[] {
  const files = dataFiles(params);
  if (files.length !== 1) throw badRequest('Mỗi lần chỉ lưu một bản ghi');
  savedKey(params);
  const records = files.map((file) => {
    checkRaw(file);
    checkMove(params, file);
    const paths = file.newPath ? [file.path, file.newPath] : [file.path];
    return paths.map((path) => check(path, 'record'));
  });
  return [...records.flat(), ...list(params['assets']).map((asset) => checkAsset(asset, check))];
}
