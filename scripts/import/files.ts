/** The disk as the import sees it: files are read whole, and none is ever overwritten. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal for no file, or one too large */
export function readBytes(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Refusal(
      'Không có tệp này.',
      'Kiểm tra lại đường dẫn; tên có dấu cách thì đặt trong ngoặc kép.',
    );
  if (statSync(file).size > LIMITS.file)
    throw new Refusal('Tệp lớn hơn 30 MB.', 'Bỏ ảnh quét khỏi tệp Word rồi nhập lại.');
  return readFileSync(file);
}

/** Creates the file, and fails where one stands already. */
export function writeNew(target: string, text: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(
      `Đã có ${path.relative(process.cwd(), target)}, không ghi đè.`,
      'Nếu là cùng văn bản: sửa tệp ấy, hoặc nhập vào chỗ khác bằng --out THƯ-MỤC rồi so hai bản. Nếu là văn bản khác: kiểm tra lại số, năm, cơ quan.',
    );
  }
}
