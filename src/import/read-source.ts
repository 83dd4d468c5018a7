/** Reads a file of any supported format as blocks, by its content first and its name second. */
import type { Block } from './blocks.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { percent } from './legacy/clean-blocks.ts';
import { LIMITS } from './limits.ts';
import { type Notes, Refusal } from './notes.ts';
import { bytesAsText, decodeText } from './text/decode.ts';
import { readText } from './text/read-text.ts';

export type Format = 'docx' | 'html' | 'txt';

export interface Source {
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Text outside the body, searched for marks of secrecy. */
  readonly aside: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  ...{ docx: 'docx', docm: 'docx', dotx: 'docx' },
  ...{ html: 'html', htm: 'html', xhtml: 'html' },
  ...{ txt: 'txt', text: 'txt', md: 'txt' },
};
const OTHERS: Readonly<Record<string, string>> = {
  doc: 'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
  rtf: 'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
  odt: 'Mở bằng LibreOffice, lưu lại thành .docx rồi nhập lại.',
  pdf: 'Xin bản Word; nếu chỉ có bản quét thì nhận dạng chữ (OCR), lưu thành .txt rồi nhập.',
  mht: 'Lưu trang lại ở dạng “Web page, HTML only” (.html) rồi nhập lại.',
  mhtml: 'Lưu trang lại ở dạng “Web page, HTML only” (.html) rồi nhập lại.',
};

function formatOf(name: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = FORMATS[extension];
  if (format) return format;
  throw new Refusal(
    `Không nhập được tệp đuôi “.${extension}”.`,
    OTHERS[extension] ?? 'Dùng tệp .docx, .html hoặc .txt.',
  );
}

function decode(bytes: Uint8Array, notes: Notes, declared?: string): string {
  if (bytes.length > LIMITS.text)
    throw new Refusal('Tệp chữ lớn hơn 20 MB.', 'Chia thành từng văn bản rồi nhập lại.');
  const { text, encoding, confidence } = decodeText(bytes, declared);
  if (confidence < 1) {
    const sentence = `Bảng mã của tệp: ${encoding}, độ tin cậy ${percent(confidence)}.`;
    if (confidence < 0.95) notes.look(`${sentence} Đọc lại kỹ toàn văn.`);
    else notes.info(sentence);
  } else if (encoding !== 'UTF-8') notes.info(`Bảng mã của tệp: ${encoding}.`);
  return text;
}

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(bytesAsText(bytes.subarray(0, 4_000)))?.[1];

/** Reads the blocks of a file. @throws Refusal: unsupported, too large, damaged or unsafe */
export function readSource(name: string, bytes: Uint8Array, notes: Notes): Source {
  const format = formatOf(name);
  if (bytes.length === 0) throw new Refusal('Tệp rỗng.', 'Kiểm tra lại tệp.');
  if (bytes.length > LIMITS.file)
    throw new Refusal('Tệp lớn hơn 30 MB.', 'Bỏ ảnh quét khỏi tệp Word rồi nhập lại.');
  if (format === 'docx') return { format, ...readDocx(bytes, notes) };
  if (format === 'html') {
    const html = decode(bytes, notes, declaredCharset(bytes));
    const title = /<title[^>]*>([^<]{0,500})/i.exec(html)?.[1] ?? '';
    return { format, blocks: readHtml(html, notes), aside: title };
  }
  return { format, blocks: readText(decode(bytes, notes), notes), aside: '' };
}
