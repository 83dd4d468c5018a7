/** Parses requests of Decap's protocol. Actions use no input that was not parsed here. */
import { STATUSES, type DraftKey, type SavedEntry, type Status } from './drafts.ts';
import { badRequest } from './fault.ts';
import { isEntryKey, type PathKind } from './paths.ts';
import { checkUpload } from './uploads.ts';

export type Params = Readonly<Record<string, unknown>>;

/** @returns the path relative to the repository. @throws CmsServerFault when it is not allowed */
export type CheckPath = (file: unknown, ...kinds: PathKind[]) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @throws CmsServerFault when the list contains anything but objects */
export function readList(value: unknown): readonly Params[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.some((item) => typeof item !== 'object' || item === null))
    throw badRequest('Danh sách trong yêu cầu không hợp lệ');
  return items as readonly Params[];
}

/** The draft that the request names. @throws CmsServerFault when the name is invalid */
export function readDraftKey({ id, collection: folder, slug: name }: Params): DraftKey {
  // In requests for one file of a draft, `id` names the file.
  const key = folder === undefined ? text(id) : `${text(folder)}/${text(name)}`;
  if (!isEntryKey(key)) throw badRequest('Tên bản ghi không hợp lệ');
  const [collection = '', slug = ''] = key.split('/');
  return { collection, slug };
}

const isStatus = (value: unknown): value is Status => STATUSES.some((status) => status === value);

/** @throws CmsServerFault */
export function readStatus(value: unknown): Status {
  if (!isStatus(value)) throw badRequest('Trạng thái không hợp lệ');
  return value;
}

export const readMessage = (params: Params): string =>
  text((params['options'] as Params | undefined)?.['commitMessage']);

/** @throws CmsServerFault when it may not be uploaded there */
export function readAsset(asset: Params | undefined, checkPath: CheckPath) {
  const path = checkPath(asset?.['path'], 'upload');
  const content = Buffer.from(text(asset?.['content']), 'base64');
  checkUpload(path, content);
  return { path, content };
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

interface SaveRequest extends SavedEntry {
  /** The text that the editor has seen; null: there was none; undefined: not read. */
  readonly expected: unknown;
}

/** @throws CmsServerFault */
export function readSaveRequest(params: Params, checkPath: CheckPath): SaveRequest {
  const [file, ...others] = readList(params['dataFiles']);
  if (!file || others.length > 0) throw badRequest('Mỗi lần chỉ lưu một bản ghi');
  const options = (params['options'] ?? {}) as Params;
  const key = readDraftKey({ collection: options['collectionName'], slug: file['slug'] });
  const path = checkPath(file['path'], 'record');
  const newPath = file['newPath'] ? checkPath(file['newPath'], 'record') : undefined;
  if (newPath && folderOf(newPath) !== folderOf(path))
    throw badRequest('Bản ghi chỉ đổi tên trong thư mục của nó');
  const raw = text(file['raw']);
  // Some front matter parsers would execute `---js` in the first line.
  if (typeof file['raw'] !== 'string' || (path.endsWith('.md') && !raw.startsWith('---\n')))
    throw badRequest('Bản ghi phải bắt đầu bằng dòng “---”');
  return {
    key,
    path,
    newPath,
    raw,
    assets: readList(params['assets']).map((asset) => readAsset(asset, checkPath)),
    message: readMessage(params),
    status: options['status'] === undefined ? 'draft' : readStatus(options['status']),
    expected: file['expected'],
  };
}

/** The requested list, and the browser's version of it. @throws CmsServerFault */
export function readListQuery(params: Params, checkPath: CheckPath) {
  const [extension, known] = [text(params['extension']), text(params['known'])];
  if (!/^(?:md|yml)$/.test(extension)) throw badRequest('Đuôi tệp không hợp lệ');
  if (!/^(?:[0-9a-f]{40,64})?$/.test(known)) throw badRequest('Phiên bản danh sách không hợp lệ');
  return { folder: checkPath(params['folder'], 'folder'), extension, known };
}
