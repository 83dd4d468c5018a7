/** The number of a document as it stands in its head: "Số: 15/2026/QĐ-UBND", "Số 08-CT/TU", OCR "Só: 34O-CV/ĐU". */

export interface ReadNumber {
  /** "15/2026/QĐ-UBND" */
  readonly value: string;
  readonly system: 'party' | 'state' | undefined;
  /** What was mended, for the report; empty when the number stands as it is written here. */
  readonly repairs: readonly string[];
  /** What stands after it on the same line: OCR runs the columns together. */
  readonly rest: string;
}

const LABEL = /^(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh)\s+s|S)[ốóôoòồ0]\s*[:;.]?\s*/u;
/** Serial (OCR reads 0 as O, 1 as l), perhaps a year, then symbols. */
const NUMBER =
  /^([\dOoIlS]{1,6}(?:\.\d{1,2})?[a-eđ]?)\s*([-–—/])\s*((?:19|20)\d{2}\s*\/\s*)?([\p{Lu}][\p{L}\d&]{0,15}(?:\s?[-–—/.]\s?[\p{Lu}\d][\p{L}\d&]{0,15}){0,4})/u;

/** A line that starts with "Số:" but has no number yet: drafts leave it blank for the clerk. */
export const isBlankNumber = (text: string): boolean =>
  LABEL.test(text) && /^S\S\s*:?\s*[.…_\s]*(?:[/-]\s*\p{Lu}|$)/u.test(text);

const mendDigits = (text: string): string =>
  text.replace(/O|o/g, '0').replace(/[Il]/g, '1').replace(/S/g, '5');

/** @param text one segment of the head @returns undefined for what is no number */
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

/** The party writes 08-CT/TU, the state 45/CT-UBND (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP). */
function systemOf(separator: string, symbols: string): 'party' | 'state' | undefined {
  if (separator === '-' && symbols.includes('/')) return 'party';
  if (separator === '/' && !/\/(?:TW|TU|HU|ĐU|CB)$/u.test(symbols)) return 'state';
  return undefined;
}
