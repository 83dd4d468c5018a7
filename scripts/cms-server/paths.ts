/** Paths the CMS may name: records of our collections, `site.yml` and the like, uploads. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { conceptOf } from '#features/concepts.ts';
import { isFileName } from '#features/index.ts';
import { ID } from '#features/schema-kit.ts';
import { badRequest } from './fault.ts';

/** The collection of single files. */
const SETTINGS = 'settings';
/**
 * The schema's format for upload addresses; no dot at the start, no subfolder. File systems allow
 * 255 bytes for a name, and copies made from it add to it.
 */
const SEGMENT = /^[a-z0-9][a-z0-9._-]{0,199}$/;
const REFUSED = 'Đường dẫn này không thuộc nội dung của trang';

/** `directives/2021-08-ct-tu`: is it valid as the name of a record, and so of a branch? */
export function isEntryKey(id: string): boolean {
  const [collection = '', slug = '', ...rest] = id.split('/');
  if (rest.length > 0) return false;
  if (collection === SETTINGS) return isFileName(slug);
  return conceptOf(collection) !== undefined && slug.length <= 120 && ID.test(slug);
}

/** Paths below the content folder, without the folder itself; undefined when outside. */
function insideContent(file: string, contentFolder: string): string | undefined {
  const clean = file.replace(/^\/+/, '');
  if (contentFolder === '') return clean;
  if (clean === contentFolder) return '';
  return clean.startsWith(`${contentFolder}/`) ? clean.slice(contentFolder.length + 1) : undefined;
}

const isUpload = (inside: string): boolean => {
  const [first, ...segments] = inside.split('/');
  return first === 'uploads' && segments.every((segment) => SEGMENT.test(segment));
};

function isRecord(inside: string): boolean {
  if (inside.endsWith('.yml') && isFileName(inside.slice(0, -'.yml'.length))) return true;
  const [collection = '', name = '', ...rest] = inside.split('/');
  const extension = conceptOf(collection)?.extension;
  if (!extension || rest.length > 0 || !name.endsWith(`.${extension}`)) return false;
  return isEntryKey(`${collection}/${name.slice(0, -extension.length - 1)}`);
}

export type PathKind = 'record' | 'upload' | 'folder';

/** @throws CmsServerFault when the path is not allowed */
export function checkPath(
  file: unknown,
  kinds: readonly PathKind[],
  contentFolder: string,
): string {
  const inside = typeof file === 'string' ? insideContent(file, contentFolder) : undefined;
  if (inside === undefined) throw badRequest(REFUSED);
  const fits: Record<PathKind, boolean> = {
    record: isRecord(inside),
    upload: isUpload(inside) && inside !== 'uploads',
    folder: conceptOf(inside) !== undefined || isUpload(inside),
  };
  if (!kinds.some((kind) => fits[kind])) throw badRequest(REFUSED);
  return String(file).replace(/^\/+/, '');
}

/** @throws CmsServerFault when a part of the path is a symbolic link: it might lead anywhere */
export function refuseLinks(root: string, file: string): void {
  let current = root;
  for (const segment of file.split('/')) {
    current = path.join(current, segment);
    const stat = lstatSync(current, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isSymbolicLink()) throw badRequest('Không đọc, ghi qua liên kết tượng trưng');
  }
}
