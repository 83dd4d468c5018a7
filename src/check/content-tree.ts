/** Reads `content/` for the check, with positions; the checks judge the values. */
import { accessSync, constants, existsSync, readFileSync, readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { conceptOf, type CollectionName } from '#features/concepts.ts';
import { isFileName, SCHEMAS, type FileName } from '#features/index.ts';
import type { FieldPath } from '#features/schema-walk.ts';
import { FrontMatterError, readRecord } from '#lib/front-matter.ts';
import { quickRecord } from '#lib/node/record-data.ts';
import { once } from '#lib/once.ts';
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
  bodyLine: number;
  /** Line of that field (or of its nearest existing parent) in the file. */
  lineOf: (path: FieldPath) => number;
  /** The scalar as typed in the file: `0270` where data has 270. */
  typedAt: (path: FieldPath) => string | undefined;
}

export interface UnreadableFile {
  file: string;
  line: number;
  fault: string;
  cure: string;
}

/** A file in the place of a record, not read yet. */
export interface ListedFile {
  /** Path below the content folder. */
  file: string;
  collection: ContentRecord['collection'];
}

/** What is in a content folder, by names alone. */
export interface ContentListing {
  /** In the order of the report: folders and single files by name, files in them by name. */
  files: ListedFile[];
  /** What is no record and no upload. */
  unreadable: UnreadableFile[];
  /** Files in `uploads/`, as relative paths, sorted. */
  uploads: string[];
}

interface ContentTree {
  records: ContentRecord[];
  unreadable: UnreadableFile[];
  uploads: string[];
}

const IGNORED = /^(?:README\.md|\..*)$/;
/** The id of a record, of any file that might be one. */
export const idOf = (file: string): string => path.posix.basename(file).replace(/\.[a-z]+$/, '');
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
  const { data, body, bodyLine } = quickRecord(file, text);
  // Positions take five times as long, and few records have a fault.
  const parsed = once(() => readRecord(file, text));
  return {
    collection,
    id: idOf(file),
    file,
    text,
    data,
    body,
    bodyLine,
    lineOf: (fieldPath) => {
      const { document, lineCounter, yamlLine } = parsed();
      return lineCounter.linePos(locate(document, fieldPath).offset).line + yamlLine - 1;
    },
    typedAt: (fieldPath) => {
      const { node } = locate(parsed().document, fieldPath);
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

/**
 * Runs a read of `file`.
 * @returns its result, or the fault of that file when the file system refuses
 */
function attempt<T>(file: string, read: () => T): T | UnreadableFile {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const [fault, cure] = REFUSALS[code] ?? [
      `Hệ thống không đọc được: ${message}.`,
      'Kiểm tra ổ đĩa và tên tệp.',
    ];
    return { file, line: 1, fault, cure };
  }
}

export const isUnreadable = (read: ContentRecord | UnreadableFile): read is UnreadableFile =>
  'fault' in read;

/** The text of a file, or why the file system refuses it. */
export const readText = (dir: string, file: string): string | UnreadableFile =>
  attempt(file, () => readFileSync(path.join(dir, file), 'utf8'));

/** Parses the text of a record. Returns the record, or why it is none. */
export function readListed(
  { file, collection }: ListedFile,
  text: string,
): ContentRecord | UnreadableFile {
  try {
    const record = parseRecord(file, text, collection);
    // Every later parser of the body would fail on such nesting.
    const nested = tooNested(record.body ?? '');
    return nested ? { file, ...nested, line: record.bodyLine + nested.line - 1 } : record;
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return {
      file,
      line: error.line,
      fault: error.message,
      cure: 'Sửa dòng được chỉ ra; bản ghi không đọc được thì trang không dựng.',
    };
  }
}

class Lister implements ContentListing {
  readonly files: ListedFile[] = [];
  readonly unreadable: UnreadableFile[] = [];
  readonly uploads: string[] = [];
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    for (const { name } of existsSync(dir) ? this.#entriesOf('') : []) this.#addTop(name);
    this.uploads.sort();
  }

  /**
   * The entries of a folder, by name. A symbolic link is refused: it may lead out of the content,
   * and its target is not in the repository that editors share.
   */
  #entriesOf(folder: string): Dirent[] {
    const read = attempt(folder || '.', () =>
      readdirSync(path.join(this.#dir, folder), { withFileTypes: true }),
    );
    if (!Array.isArray(read)) {
      this.unreadable.push(read);
      return [];
    }
    const visible = read.filter(({ name }) => !IGNORED.test(name));
    for (const entry of visible)
      if (entry.isSymbolicLink())
        this.unreadable.push({
          file: path.posix.join(folder, entry.name),
          line: 1,
          fault: 'Đây là liên kết tượng trưng (symlink), trang không đọc theo.',
          cure: 'Xóa liên kết và chép chính tệp ấy vào đây.',
        });
    return visible
      .filter((entry) => !entry.isSymbolicLink())
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #addTop(name: string): void {
    const alone = name.replace(/\.yml$/, '');
    if (name === UPLOADS) this.#addUploads(UPLOADS);
    else if (alone !== name && isFileName(alone))
      this.files.push({ file: name, collection: alone });
    else if (conceptOf(name)) this.#addCollection(name as CollectionName);
    else
      this.unreadable.push(misplaced(name, `Các phần hợp lệ: ${Object.keys(SCHEMAS).join(', ')}.`));
  }

  #addCollection(collection: CollectionName): void {
    const extension = conceptOf(collection)?.extension;
    const advice = `Thư mục “${collection}” chỉ chứa tệp .${extension}; đổi đuôi hoặc chuyển đi.`;
    for (const { name } of this.#entriesOf(collection)) {
      const file = `${collection}/${name}`;
      if (name.endsWith(`.${extension}`)) this.files.push({ file, collection });
      else this.unreadable.push(misplaced(file, advice));
    }
  }

  #addUploads(folder: string): void {
    for (const entry of this.#entriesOf(folder)) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) this.#addUploads(file);
      else {
        const refusal = attempt(file, () => {
          accessSync(path.join(this.#dir, file), constants.R_OK);
        });
        if (refusal) this.unreadable.push(refusal);
        else this.uploads.push(file.slice(UPLOADS.length + 1));
      }
    }
  }
}

/** The files below `dir`, unread. */
export const listContent = (dir: string): ContentListing => new Lister(dir);

/** Every record below `dir`, and every file there that is not one. */
export function readContentTree(dir: string): ContentTree {
  const { files, unreadable, uploads } = listContent(dir);
  const read = files.map((listed) => {
    const text = readText(dir, listed.file);
    return typeof text === 'string' ? readListed(listed, text) : text;
  });
  return {
    records: read.flatMap((one) => (isUnreadable(one) ? [] : one)),
    unreadable: [...unreadable, ...read.filter(isUnreadable)],
    uploads,
  };
}
