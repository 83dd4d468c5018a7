/** The type of a document, from its title line or its symbol. */
import { DOCUMENT_TYPES, type DocumentTypeId } from '#domain/directive/types.ts';
import { foldText } from '#lib/fold-text.ts';

/** "K Ế HOẠCH" and "Kế hoạch" alike. */
const key = (text: string): string => foldText(text).replace(/[^a-z]/g, '');

const BY_NAME = new Map(
  Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [key(name), id as DocumentTypeId]),
);
/** Types of Nghị định 30/2020/NĐ-CP and Quy định 66-QĐ/TW that the site does not hold. */
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

/** Titles of national documents fill half a page; above that it is text. */
const LONGEST = 1_500;

export interface ReadType {
  readonly id: DocumentTypeId | undefined;
  /** As people call it; for a type the site does not hold, its name. */
  readonly name: string;
  /** What stands after the type on its line: the title. */
  readonly rest: string;
}

/** A line that is a type alone ("KẾ HOẠCH") or a type in capitals with the title after it. */
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

/** The type a symbol stands for; QĐ of the party may be a Quy định, which only the word tells. */
export function typeOfNumber(number: string): DocumentTypeId | undefined {
  const symbols = number.split(/[-/]/).slice(1);
  // Thông tư of the state, Thông tri of the party.
  if (symbols.includes('TT')) return /^\d+-/.test(number) ? 'thong-tri' : 'thong-tu';
  for (const [id, { symbols: known }] of Object.entries(DOCUMENT_TYPES))
    if (symbols.some((symbol) => (known as readonly string[]).includes(symbol)))
      return id === 'quy-dinh' && symbols.includes('QĐ') ? 'quyet-dinh' : (id as DocumentTypeId);
  return /\/QH\d{1,2}$/.test(number) ? 'luat' : undefined;
}
