/** Word file → blocks. */
import { startsWith } from '#lib/file-signature.ts';
import { unzipWithin } from '#import/limits.ts';
import { type Notes, Refusal } from '#import/notes.ts';
import type { Block } from '#import/blocks.ts';
import { fromTcvn3, fromVni } from '#import/legacy/encodings.ts';
import { collectWord } from './collect.ts';
import { parseXml, xmlText, type XmlElement } from './xml.ts';

/** Parts with text or formatting; pictures, macros and settings are not unpacked. */
const WANTED =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|^docProps\/(?:core|app)\.xml$/;

const NAMESPACE = /wordprocessingml\/(?:2006\/)?main$/;
const SAVE_AGAIN = 'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.';

/**
 * @returns unpacked XML by part name
 * @throws Refusal for a file that is not a Word file, is damaged or too large
 */
function openPackage(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      'Đây là tệp Word kiểu cũ (.doc) hoặc tệp có đặt mật khẩu.',
      'Mở bằng Word hoặc LibreOffice, bỏ mật khẩu, lưu lại thành .docx rồi nhập lại.',
    );
  if (!startsWith(bytes, 0x50, 0x4b))
    throw new Refusal('Tệp không phải .docx (không phải gói ZIP của Word).', SAVE_AGAIN);
  const tooLarge = new Refusal(
    'Tệp Word khi giải nén lớn bất thường, có thể là tệp phá hoại.',
    'Mở tệp ở máy cách ly, chép riêng phần chữ sang một tệp Word mới rồi nhập lại.',
  );
  const isWanted = (name: string) => WANTED.test(name);
  let unpacked;
  try {
    unpacked = unzipWithin(bytes, isWanted, isWanted, tooLarge);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'Tệp .docx bị hỏng, không giải nén được.',
      'Mở bằng Word (chọn “Open and Repair”) rồi lưu lại.',
    );
  }
  const parts = new Map<string, string>();
  for (const [name, data] of Object.entries(unpacked)) {
    const isWide = startsWith(data, 0xff, 0xfe) || startsWith(data, 0x3c, 0);
    parts.set(name, new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(data));
  }
  return parts;
}

/**
 * Returns the text outside the body: as stored, and decoded from both old fonts, since font names
 * are not read here.
 */
function asideText(parts: ReadonlyMap<string, string>): string {
  const texts = [...parts]
    .filter(([name]) => /^word\/(?:header|footer|comments|footnotes|endnotes)/.test(name))
    .map(([, xml]) => xmlText(parseXml(xml)));
  const properties = [...parts]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([, xml]) => xml.replace(/<[^>]*>/g, '\n'));
  const all = [...texts, ...properties].join('\n');
  return [all, fromTcvn3(all), fromVni(all)].join('\n');
}

/** Reads the blocks of a Word file. @throws Refusal for other files or unsafe ones */
export function readDocx(
  bytes: Uint8Array,
  notes: Notes,
): { readonly blocks: readonly Block[]; readonly aside: string } {
  const parts = openPackage(bytes);
  const part = (name: string): XmlElement | undefined => {
    const xml = parts.get(`word/${name}.xml`);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const document = part('document');
  if (!document)
    throw new Refusal(
      'Gói ZIP này không có phần văn bản của Word (word/document.xml).',
      SAVE_AGAIN,
    );
  if (document.name !== 'w:document' || !NAMESPACE.test(document.attributes['xmlns:w'] ?? ''))
    throw new Refusal('Cấu trúc tệp Word khác thường, không đọc được.', SAVE_AGAIN);
  const aside = asideText(parts);
  const [styles, numbering, footnotes, endnotes] = [
    part('styles'),
    part('numbering'),
    part('footnotes'),
    part('endnotes'),
  ];
  return {
    blocks: collectWord({ document, styles, numbering, footnotes, endnotes }, notes),
    aside,
  };
}
