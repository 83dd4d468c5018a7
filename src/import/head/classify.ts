/** What one segment of a document's head is (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). */
import { foldText } from '#lib/fold-text.ts';
import { readDateLine } from './date.ts';
import { isBlankNumber, readNumber } from './number.ts';

export type SegmentKind =
  | 'nation'
  | 'motto'
  | 'party'
  | 'number'
  | 'date'
  | 'subject'
  | 'rule'
  | 'draft'
  | 'urgency'
  | 'stamp'
  | 'capitals'
  | 'other';

const letters = (text: string): string => foldText(text).replace(/[^a-z]/g, '');
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Lines, stars and dashes under a name. */
export const isRule = (text: string): boolean => /^[-–—_*=~.─━\s]+$/u.test(text);

/** OCR loses marks and single letters, so two of the outer words are enough. */
export function classify(text: string): SegmentKind {
  const key = letters(text);
  if (isRule(text) || key === 'vanbanquyphamphapluat') return 'rule';
  // Treaties and laws name the country in their titles.
  if (key.length < 35 && /c.?ng?h.?a?xahoichunghia|xahoichunghiavietnam/.test(key)) return 'nation';
  if (/doclap.{0,2}tu?do.{0,2}hanhphuc/.test(key)) return 'motto';
  if (/^dang.?congsan.?vietnam$/.test(key)) return 'party';
  if (/^V\s?\/\s?v\b/iu.test(text) || /^Về việc\s/u.test(text)) return 'subject';
  if (/^(?:DỰ THẢO|Dự thảo)(?:\s|$)/u.test(text)) return 'draft';
  if (/^(?:hoatoc|thuongkhan|khan|hoatochengio)$/.test(key)) return 'urgency';
  if (/^(?:BẢN SAO|SAO Y|ĐẾN\b|Chuyển:|Lưu hồ sơ|Số đến)/u.test(text)) return 'stamp';
  if (readDateLine(text)) return 'date';
  if (readNumber(text) || isBlankNumber(text)) return 'number';
  return isCapitals(text) ? 'capitals' : 'other';
}

/** Words that only a head has. */
export const opensHead = (kind: SegmentKind): boolean =>
  kind === 'nation' || kind === 'party' || kind === 'motto';
