/** Refuses what the CMS may not upload; what that is stands in `#lib/file-signature.ts`. */
import { MAX_UPLOAD_BYTES, extensionOf, uploadFault } from '#lib/file-signature.ts';
import { badRequest } from './fault.ts';

/** @throws CmsServerFault when the file may not be uploaded under that name */
export function checkUpload(path: string, base64: string): void {
  const name = path.split('/').at(-1) ?? '';
  const bytes = Buffer.from(base64, 'base64');
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
