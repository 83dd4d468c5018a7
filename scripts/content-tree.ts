/** Reads `content/` for the check, with positions; the checks judge the values. */
import { accessSync, constants, existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import { isFileName, type FileName } from '#domain/schemas.ts';
import type { FieldPath } from '#domain/schema-walk.ts';
import { FrontMatterError, readRecord } from '#lib/front-matter.ts';
import { tooNested } from '#lint/too-nested.ts';

/** One file of `content/`, parsed. */
export interface ContentRecord {
  collection: CollectionName | FileName;
  /** File name without extension. */
  id: string;
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** The unchanged text of the file, before normalisation. */
  text: string;
  data: unknown;
  /** Markdown below the front matter; undefined for YAML files. */
  body: string | undefined;
  /** First line of the body in the file. */
  bodyLine: number;
  /** Line of that field (or of its nearest existing parent) in the file. */
  lineOf: (path: FieldPath) => number;
  /** The scalar as typed in the file: `0270` where data has 270. */
  typedAt: (path: FieldPath) => string | undefined;
}

/** A file that is not readable as a record. */
export interface UnreadableFile {
  file: string;
  line: number;
  fault: string;
  cure: string;
}

export interface ContentTree {
  dir: string;
  records: ContentRecord[];
  unreadable: UnreadableFile[];
  /** Files in `uploads/`, as relative paths. */
  uploads: string[];
}

const EXTENSIONS = new Map<string, 'md' | 'yml'>(
  Object.values(CONCEPTS).map(({ collection, extension }) => [collection, extension]),
);
const IGNORED = /^(?:README\.md|\..*)$/;
export const UPLOADS = 'uploads';

/** Resolves a path in the YAML: the offset of its deepest existing key or item, and the node. */
function locate(
  document: Document.Parsed,
  fieldPath: FieldPath,
): { offset: number; node: unknown } {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const segment of fieldPath) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => (isScalar(key) ? key.value : key) === segment)
      : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(segment)] : undefined;
    const start = (pair?.key ?? next) as Node | undefined;
    if (!start?.range) return { offset, node: undefined };
    offset = start.range[0];
    node = next;
  }
  return { offset, node };
}

/** Parses the text of one content file. @throws FrontMatterError with line and fault */
export function parseRecord(
  file: string,
  text: string,
  collection: ContentRecord['collection'],
): ContentRecord {
  const { data, document, lineCounter, yamlLine, body, bodyLine } = readRecord(file, text);
  return {
    collection,
    id: path.posix.basename(file).replace(/\.[a-z]+$/, ''),
    file,
    text,
    data,
    body,
    bodyLine,
    lineOf: (fieldPath) =>
      lineCounter.linePos(locate(document, fieldPath).offset).line + yamlLine - 1,
    typedAt: (fieldPath) => {
      const { node } = locate(document, fieldPath);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

const misplaced = (file: string, cure: string): UnreadableFile => ({
  file,
  line: 1,
  fault: 'Tệp này không thuộc phần nội dung nào, trang sẽ không đọc đến.',
  cure,
});

/** Errors of the file system, by error code, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [fault: string, cure: string]>> = {
  EISDIR: ['Đây là thư mục, phải là tệp.', 'Đổi tên hoặc chuyển thư mục này đi.'],
  ENOTDIR: ['Đây là tệp, phải là thư mục.', 'Đổi tên hoặc chuyển tệp này đi.'],
  EACCES: ['Không có quyền đọc.', 'Cấp quyền đọc cho tài khoản chạy lệnh này.'],
  EPERM: ['Không có quyền đọc.', 'Cấp quyền đọc cho tài khoản chạy lệnh này.'],
};

/** Runs a read of `file`; a file system error is a fault of that file, never a stack trace. */
function attempt<T>(tree: ContentTree, file: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const [fault, cure] = REFUSALS[code] ?? [
      `Hệ thống không đọc được: ${message}.`,
      'Kiểm tra ổ đĩa và tên tệp.',
    ];
    tree.unreadable.push({ file, line: 1, fault, cure });
    return undefined;
  }
}

/**
 * The entries of a folder, by name. A symbolic link is refused: it may lead out of the content, and
 * its target is not in the repository that editors share.
 */
function entriesOf(tree: ContentTree, folder: string): Dirent[] {
  const entries =
    attempt(tree, folder || '.', () =>
      readdirSync(path.join(tree.dir, folder), { withFileTypes: true }),
    ) ?? [];
  const visible = entries.filter(({ name }) => !IGNORED.test(name));
  for (const entry of visible)
    if (entry.isSymbolicLink())
      tree.unreadable.push({
        file: path.posix.join(folder, entry.name),
        line: 1,
        fault: 'Đây là liên kết tượng trưng (symlink), trang không đọc theo.',
        cure: 'Xóa liên kết và chép chính tệp ấy vào đây.',
      });
  return visible
    .filter((entry) => !entry.isSymbolicLink())
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readInto(tree: ContentTree, file: string, collection: ContentRecord['collection']): void {
  const text = attempt(tree, file, () => readFileSync(path.join(tree.dir, file), 'utf8'));
  if (text === undefined) return;
  try {
    const record = parseRecord(file, text, collection);
    // Every later parser of the body would fail on such nesting.
    const nested = tooNested(record.body ?? '');
    if (nested) tree.unreadable.push({ file, ...nested, line: record.bodyLine + nested.line - 1 });
    else tree.records.push(record);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    tree.unreadable.push({
      file,
      line: error.line,
      fault: error.message,
      cure: 'Sửa dòng được chỉ ra; bản ghi không đọc được thì trang không dựng.',
    });
  }
}

function readCollection(tree: ContentTree, collection: CollectionName): void {
  const extension = EXTENSIONS.get(collection);
  for (const { name } of entriesOf(tree, collection)) {
    const file = `${collection}/${name}`;
    if (name.endsWith(`.${extension}`)) readInto(tree, file, collection);
    else
      tree.unreadable.push(
        misplaced(
          file,
          `Thư mục “${collection}” chỉ chứa tệp .${extension}; đổi đuôi hoặc chuyển đi.`,
        ),
      );
  }
}

function readUploads(tree: ContentTree, folder: string): void {
  for (const entry of entriesOf(tree, folder)) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) readUploads(tree, file);
    else if (
      attempt(tree, file, () => accessSync(path.join(tree.dir, file), constants.R_OK) ?? true)
    )
      tree.uploads.push(file.slice(UPLOADS.length + 1));
  }
}

/** Every record below `dir`, and every file there that is not one. */
export function readContentTree(dir: string): ContentTree {
  const tree: ContentTree = { dir, records: [], unreadable: [], uploads: [] };
  for (const { name } of existsSync(dir) ? entriesOf(tree, '') : []) {
    if (name === UPLOADS) {
      readUploads(tree, UPLOADS);
      continue;
    }
    const alone = name.replace(/\.yml$/, '');
    if (alone !== name && isFileName(alone)) readInto(tree, name, alone);
    else if (EXTENSIONS.has(name)) readCollection(tree, name as CollectionName);
    else
      tree.unreadable.push(
        misplaced(name, `Các phần hợp lệ: ${[...EXTENSIONS.keys()].join(', ')}.`),
      );
  }
  tree.uploads.sort();
  return tree;
}
