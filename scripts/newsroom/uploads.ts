/**
 * Which files may be uploaded. The extension decides how a server delivers a file, the first bytes
 * what it is; both must agree. SVG is refused: it can carry script.
 */
import { badRequest } from './fault.ts';

/** 30 MB is a scanned decree of 300 pages. */
export const MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** A ZIP that has that part in it. The directory at its end lists names uncompressed. */
const isOffice = (bytes: Buffer, part: string): boolean =>
  startsWith(bytes, 'PK\x03\x04') &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes(part) &&
  !bytes.includes('vbaProject.bin'); // macros

const isAvif = (bytes: Buffer): boolean =>
  startsWith(bytes, 'ftyp', 4) && /avi[fs]/.test(bytes.subarray(8, 40).toString('latin1'));

const CHECKS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => startsWith(bytes, '%PDF-'),
  docx: (bytes) => isOffice(bytes, 'word/'),
  xlsx: (bytes) => isOffice(bytes, 'xl/'),
  jpg: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  jpeg: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  png: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  webp: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  avif: isAvif,
};

/** @throws NewsroomFault when the file may not be uploaded under that name */
export function checkUpload(path: string, base64: string): void {
  const name = path.split('/').at(-1) ?? '';
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '') : '';
  const fits = Object.hasOwn(CHECKS, extension) ? CHECKS[extension] : undefined;
  if (!fits)
    throw badRequest(
      `Không nhận tệp “${name}”. Chỉ nhận PDF, DOCX, XLSX và ảnh JPEG, PNG, WebP, AVIF`,
    );
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MAX_UPLOAD_BYTES)
    throw badRequest(`Tệp “${name}” lớn hơn ${MAX_UPLOAD_BYTES / 1024 / 1024} MB`);
  if (!fits(bytes))
    throw badRequest(`Tệp “${name}” không phải là tệp ${extension.toUpperCase()} như tên gọi`);
}
