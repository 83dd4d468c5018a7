/** Why a file is not taken, for the check of the repository and the form. */
import { MAX_UPLOAD_BYTES, UPLOAD_EXTENSIONS, type UploadFault } from './file-signature.ts';

const WORDS: Readonly<Record<UploadFault, (extension: string) => readonly [string, string]>> = {
  extension: (extension) => [
    `Không nhận tệp “.${extension}”.`,
    `Chỉ nhận: ${[...UPLOAD_EXTENSIONS].join(', ')} (chữ thường).`,
  ],
  size: () => [
    `Tệp lớn hơn ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`,
    'Quét lại ở độ phân giải 200–300 dpi hoặc nén tệp; người đọc bằng điện thoại không tải nổi.',
  ],
  bytes: (extension) => [
    `Bên trong tệp không phải định dạng .${extension}, hoặc có macro.`,
    'Lưu lại tệp đúng định dạng từ phần mềm gốc rồi tải lên; không chỉ đổi đuôi.',
  ],
  cut: () => [
    'Tệp bị đứt giữa chừng, không mở được.',
    'Tải lại tệp từ bản gốc; lần tải trước đã bị ngắt.',
  ],
};

export const uploadRefusal = (fault: UploadFault, extension: string): readonly [string, string] =>
  WORDS[fault](extension);
