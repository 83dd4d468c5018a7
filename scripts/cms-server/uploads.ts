/** Uploads: which are accepted (see `#lib/file-signature.ts`), and how they are listed and read. */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { MAX_UPLOAD_BYTES, extensionOf, uploadFault } from '#lib/file-signature.ts';
import { badRequest } from './fault.ts';
import { zeroSeparated, type Git } from './git.ts';

/** @throws CmsServerFault when the file may not be uploaded under that name */
export function checkUpload(path: string, bytes: Buffer): void {
  const name = basename(path);
  switch (uploadFault(name, bytes.length, () => bytes)) {
    case 'extension':
      throw badRequest(
        `Không nhận tệp “${name}”. Chỉ nhận PDF, DOCX, XLSX và ảnh JPEG, PNG, WebP, AVIF`,
      );
    case 'size':
      throw badRequest(`Tệp “${name}” lớn hơn ${MAX_UPLOAD_BYTES / 1024 / 1024} MB`);
    case 'bytes':
      throw badRequest(
        `Tệp “${name}” không phải là tệp ${extensionOf(name).toUpperCase()} như tên gọi, hoặc có macro`,
      );
    case 'cut':
      throw badRequest(`Tệp ảnh “${name}” bị đứt giữa chừng; hãy tải lại từ bản gốc`);
  }
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** The public files of that folder, with name and size, without links and subfolders. */
export async function listUploads(git: Git, folder: string): Promise<Upload[]> {
  const lines = zeroSeparated(await git.exact('ls-tree', '-lz', 'HEAD', `${folder}/`));
  return lines.flatMap((line) => {
    const [, id, size, path] = /^100\d{3} blob (\w+) +(\d+)\t(.+)$/s.exec(line) ?? [];
    if (!id || !path) return [];
    return [{ id, name: path.slice(folder.length + 1), path, size: Number(size) }];
  });
}

/** The file format of Decap's proxy backend. */
export const encodeUpload = (path: string, bytes: Buffer) => ({
  id: hash('sha256', bytes),
  name: basename(path),
  path,
  encoding: 'base64',
  content: bytes.toString('base64'),
});
