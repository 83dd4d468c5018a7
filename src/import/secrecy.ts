/** Secret and restricted documents are refused before anything is written (docs/domain.md 1.3). */
import { findSecrecy } from '#lint/secrecy.ts';
import type { Block } from './blocks.ts';
import { segmentsOf } from './head/segments.ts';
import type { Notes } from './notes.ts';
import { Refusal } from './refusal.ts';

/** Marks are stamped with spaces between the letters and inside frames: "M Ậ T", "[ TỐI MẬT ]". */
const closeUp = (line: string): string =>
  /^[^\p{L}]*(?:\p{Lu}\s){2,}\p{Lu}[^\p{L}]*$/u.test(line)
    ? line.replace(/(?<=\p{Lu})\s(?=\p{Lu})/gu, '')
    : line;

/**
 * @param aside words outside the text: headers, footers, properties
 * @throws Refusal when the document bears a mark
 */
export function refuseSecret(blocks: readonly Block[], aside: string, notes: Notes): void {
  const lines = blocks.flatMap((block) =>
    segmentsOf(block).map(({ text }) => closeUp(text.trim())),
  );
  const text = [...lines, ...aside.split('\n').map((line) => closeUp(line.trim()))]
    .join('\n')
    .normalize('NFC');
  const found = findSecrecy(text);
  if (!found) return;
  if (found.isMark)
    throw new Refusal(
      `Văn bản mang dấu “${found.words}”: không được đăng, không tạo bản nháp.`,
      'Xóa tệp này khỏi máy không được phép lưu tài liệu mật. Nếu văn bản đã giải mật, dùng bản đã bỏ dấu mật kèm quyết định giải mật.',
    );
  notes.look(`Văn bản có chữ “${found.words}”: nếu là dấu của chính văn bản thì không được đăng.`);
}
