/**
 * Reads `content/`: the one reader, for the check and for Astro's loader. It parses and keeps
 * positions; whether the values are right is for the schemas and `checks/`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import { isFileName, type FileName } from '#domain/schemas.ts';
import { FrontMatterError, parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';

export type FieldPath = readonly PropertyKey[];

/** One file of `content/`, parsed. */
export interface ContentRecord {
  collection: CollectionName | FileName;
  /** File name without extension. */
  id: string;
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** The file as it stands, before normalisation. */
  text: string;
  data: unknown;
  /** Markdown below the front matter; undefined for YAML files. */
  body: string | undefined;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Line of the file on which that field (or the nearest existing parent) stands. */
  lineOf: (path: FieldPath) => number;
  /** The scalar as it is typed in the file: `0270` where data says 270. */
  typedAt: (path: FieldPath) => string | undefined;
}

/** A file that could not be read as a record. */
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
  /** Files below `uploads/`, as paths below it. */
  uploads: string[];
}

const EXTENSIONS = new Map<string, 'md' | 'yml'>(
  Object.values(CONCEPTS).map(({ collection, extension }) => [collection, extension]),
);
const IGNORED = /^(?:README\.md|\..*)$/;
export const UPLOADS = 'uploads';

/** Where a path leads in the YAML: the offset of its deepest existing key or item, and the node. */
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
  const clean = normaliseText(text);
  const isMarkdown = file.endsWith('.md');
  const split = isMarkdown
    ? splitFrontMatter(clean)
    : { yaml: clean, body: undefined, yamlLine: 1, bodyLine: 1 };
  const { data, document, lineCounter } = parseYaml(split.yaml, split.yamlLine);
  return {
    collection,
    id: path.posix.basename(file).replace(/\.[a-z]+$/, ''),
    file,
    text,
    data: data ?? {},
    body: split.body,
    bodyLine: split.bodyLine,
    lineOf: (fieldPath) =>
      lineCounter.linePos(locate(document, fieldPath).offset).line + split.yamlLine - 1,
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

function readInto(tree: ContentTree, file: string, collection: ContentRecord['collection']): void {
  const text = readFileSync(path.join(tree.dir, file), 'utf8');
  try {
    tree.records.push(parseRecord(file, text, collection));
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
  for (const name of sortedNames(path.join(tree.dir, collection))) {
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

const sortedNames = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => !IGNORED.test(name))
    .sort();

const listUploads = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && !IGNORED.test(entry.name))
        .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
        .map((name) => name.split(path.sep).join('/'))
        .sort()
    : [];

/** Every record below `dir`, and every file there that is none. */
export function readContentTree(dir: string): ContentTree {
  const tree: ContentTree = { dir, records: [], unreadable: [], uploads: [] };
  tree.uploads = listUploads(path.join(dir, UPLOADS));
  for (const name of existsSync(dir) ? sortedNames(dir) : []) {
    if (name === UPLOADS) continue;
    const alone = name.replace(/\.yml$/, '');
    if (alone !== name && isFileName(alone)) readInto(tree, name, alone);
    else if (EXTENSIONS.has(name)) readCollection(tree, name as CollectionName);
    else
      tree.unreadable.push(
        misplaced(name, `Các phần hợp lệ: ${[...EXTENSIONS.keys()].join(', ')}.`),
      );
  }
  return tree;
}
