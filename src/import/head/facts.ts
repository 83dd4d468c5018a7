/** Parses place and day of issue ("Minh Họa, ngày 05 tháng 3 năm 2026"), numbers and types. */
import { isLocalDate } from '#lib/local-date.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '#features/directive/rules/types.ts';
import { foldText } from '#lib/fold-text.ts';

export interface ReadDate {
  readonly place: string;
  /** YYYY-MM-DD */
  readonly date: string | undefined;
  /** The original text. */
  readonly raw: string;
}

const pad = (number: string): string => number.padStart(2, '0');
const LONG = /ngày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2})\s{0,3}năm\s{0,3}(\d{4})/iu;
const SHORT = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u;

/** Returns the first day in a text; undefined for impossible days. */
export function dateIn(text: string): string | undefined {
  const match = LONG.exec(text) ?? SHORT.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : undefined;
}

const LINE = /^(?:([\p{L} .'-]{2,40}?),?\s+)?(ngày[\s.…_\d]*tháng[\s.…_\d]*năm[\s.…_\d]*)$/iu;

/** Parses a line of place and day, whose day may be blank. */
export function readDateLine(text: string): ReadDate | undefined {
  const match = LINE.exec(text.replace(/[()]/g, '').trim());
  if (!match) return undefined;
  const [, place = '', raw = ''] = match;
  return { place: place.trim(), date: dateIn(raw), raw: raw.trim() };
}

export interface ReadNumber {
  /** "15/2026/QĐ-UBND" */
  readonly value: string;
  readonly system: 'party' | 'state' | undefined;
  /** Repairs made, for the report; empty if the number is as written. */
  readonly repairs: readonly string[];
  /** Text after it on the same line: OCR merges the columns. */
  readonly rest: string;
}

const LABEL = /^(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh)\s+s|S)[ốóôoòồ0]\s*[:;.]?\s*/u;
/** Serial (OCR reads 0 as O, 1 as l), optionally a year, then symbols. */
const NUMBER =
  /^([\dOoIlS]{1,6}(?:\.\d{1,2})?[a-eđ]?)\s*([-–—/])\s*((?:19|20)\d{2}\s*\/\s*)?([\p{Lu}][\p{L}\d&]{0,15}(?:\s?[-–—/.]\s?[\p{Lu}\d][\p{L}\d&]{0,15}){0,4})/u;

/** Returns whether a line starts with "Số:" but has no number yet: drafts leave it blank. */
export const isBlankNumber = (text: string): boolean =>
  LABEL.test(text) && /^S\S\s*:?\s*[.…_\s]*(?:[/-]\s*\p{Lu}|$)/u.test(text);

const mendDigits = (text: string): string =>
  text.replace(/O|o/g, '0').replace(/[Il]/g, '1').replace(/S/g, '5');

/** Reads the number in one segment of the head. @returns undefined if the segment is no number */
export function readNumber(text: string): ReadNumber | undefined {
  const label = LABEL.exec(text)?.[0] ?? '';
  const bare = text.slice(label.length);
  const match = NUMBER.exec(bare);
  if (!match) return undefined;
  const [whole, serial = '', separator = '', year = '', symbol = ''] = match;
  const digits = mendDigits(serial.replace(/[a-eđ]$/u, '')) + (/[a-eđ]$/u.exec(serial)?.[0] ?? '');
  if (!/\d/.test(serial) || (!label && !/^\d/.test(serial))) return undefined;
  const first = separator === '/' ? '/' : '-';
  const symbols = symbol.replace(/\s*([-–—/.])\s*/gu, '$1').replace(/[–—]/g, '-');
  const value = `${digits}${first}${year.replace(/\s/g, '')}${symbols}`;
  const repairs: string[] = [];
  if (digits !== serial) repairs.push(`“${serial}” đọc thành “${digits}”`);
  if (label && !/^(?:\p{L}[\p{L} ]* s|S)ố/u.test(label))
    repairs.push(`chữ “Số” bị nhận dạng thành “${label.trim()}”`);
  if (/\p{Ll}\p{Lu}{2}|\.(?=\p{Lu})/u.test(symbols))
    repairs.push(`ký hiệu “${symbols}” khác thường`);
  if (/(?:^|[-/])QD(?:[-/]|$)/.test(symbols)) repairs.push('“QD” có thể là “QĐ” bị mất dấu');
  if (/(?:^|[-/])(?:HDND|ND)(?:[-/]|$)/.test(symbols)) repairs.push('ký hiệu có thể mất dấu chữ Đ');
  return {
    value,
    system: systemOf(first, symbols),
    repairs,
    rest: bare.slice(whole.length).trim(),
  };
}

/** Party: 08-CT/TU, state: 45/CT-UBND (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP). */
function systemOf(separator: string, symbols: string): 'party' | 'state' | undefined {
  if (separator === '-' && symbols.includes('/')) return 'party';
  if (separator === '/' && !/\/(?:TW|TU|HU|ĐU|CB)$/u.test(symbols)) return 'state';
  return undefined;
}

/** Makes "K Ế HOẠCH" and "Kế hoạch" equal. */
const key = (text: string): string => foldText(text).replace(/[^a-z]/g, '');

const BY_NAME = new Map(
  Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [key(name), id as DocumentTypeId]),
);
/** Types of Nghị định 30/2020/NĐ-CP and Quy định 66-QĐ/TW that the site does not publish. */
const OTHERS = new Map(
  [
    ...['Tờ trình', 'Công điện', 'Thông cáo', 'Phương án', 'Dự án', 'Biên bản', 'Giấy mời'],
    ...['Quy hoạch', 'Pháp lệnh', 'Tuyên bố', 'Lời kêu gọi', 'Giấy giới thiệu', 'Nội quy'],
    ...[
      'Chiến lược',
      'Điều lệ',
      'Thông tư liên tịch',
      'Văn bản hợp nhất',
      'Chương trình hành động',
    ],
  ].map((name) => [key(name), name]),
);

/** Titles of national documents fill up to half a page; longer text is no title. */
const LONGEST = 1_500;

export interface ReadType {
  readonly id: DocumentTypeId | undefined;
  /** The usual name of the type, also of types that the site does not publish. */
  readonly name: string;
  /** Text after the type on its line: the title. */
  readonly rest: string;
}

/** Parses a line that is only a type ("KẾ HOẠCH"), or a type in capitals followed by the title. */
export function readTypeLine(text: string): ReadType | undefined {
  const line = text.replace(/[:.*\s]+$/u, '').trim();
  if (line.length > LONGEST) return undefined;
  const whole = key(line);
  const id = BY_NAME.get(whole);
  if (id) return { id, name: DOCUMENT_TYPES[id].name, rest: '' };
  const other = OTHERS.get(whole);
  if (other) return { id: undefined, name: other, rest: '' };
  const law = /^(?:LUẬT\s+|(?=BỘ LUẬT\s))(?=\p{Lu})/u.exec(line)?.[0];
  if (law !== undefined) return { id: 'luat', name: 'Luật', rest: line.slice(law.length) };
  const capitals = /^[\p{Lu} ]{4,40}(?=\s\p{L}?\p{Ll})/u.exec(line)?.[0].trim() ?? '';
  const words = capitals.split(/\s+/);
  for (let count = Math.min(words.length, 4); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    const found = BY_NAME.get(key(head));
    if (found && head === head.toUpperCase())
      return { id: found, name: DOCUMENT_TYPES[found].name, rest: line.slice(head.length).trim() };
  }
  return undefined;
}

/** Returns the type of a symbol; QĐ of the party may be a Quy định, as only the word shows. */
export function typeOfNumber(number: string): DocumentTypeId | undefined {
  const symbols = number.split(/[-/]/).slice(1);
  // TT is Thông tư of the state, but Thông tri of the party.
  if (symbols.includes('TT')) return /^\d+-/.test(number) ? 'thong-tri' : 'thong-tu';
  for (const [id, { symbols: known }] of Object.entries(DOCUMENT_TYPES))
    if (symbols.some((symbol) => (known as readonly string[]).includes(symbol)))
      return id === 'quy-dinh' && symbols.includes('QĐ') ? 'quyet-dinh' : (id as DocumentTypeId);
  return /\/QH\d{1,2}$/.test(number) ? 'luat' : undefined;
}
