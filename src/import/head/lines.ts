/** Splits the lines of the head into columns by Word's tables, tabs and runs of spaces. */
import { type Block, type Line, linesOf, type Para } from '#import/blocks.ts';
import { oneLine } from '#import/text/clean.ts';
import { foldText } from '#lib/fold-text.ts';
import { isBlankNumber, readDateLine, readNumber } from './facts.ts';

export interface Segment extends Line {
  /** 0 is the left column. */
  readonly column: number;
}

const COLUMNS = /\t+| {3,}/;
/** The boundary between two columns of a head that OCR merged with one space. */
const RIGHT_COLUMN =
  /(?<=\S )(?=(?:CỘNG H[ÒO][AÀ] X[ÃA] H[ỘO]I|ĐẢNG CỘNG SẢN VIỆT|Độc lập\s*[-–—]))/u;

/** The space after "Số:" is left blank for handwriting and is no column boundary. */
const closeNumber = (text: string): string => text.replace(/(số\s*:)\s+(?=\d)/iu, '$1 ');

const pieces = (text: string): string[] =>
  closeNumber(text)
    .split(COLUMNS)
    .flatMap((column) => (column.length < 300 ? column.split(RIGHT_COLUMN) : [column]))
    .map(oneLine);

function lineSegments(line: Line, column: number): Segment[] {
  return pieces(line.text)
    .map((text, index) => ({ ...line, text, column: column + index }))
    .filter(({ text }) => text !== '');
}

/** Returns all segments of a block; tables cell by cell, to keep wrapped lines together. */
export function segmentsOf(block: Block, column = 0): Segment[] {
  if (block.kind === 'para') return linesOf(block).flatMap((line) => lineSegments(line, column));
  return block.rows.flatMap((row) =>
    row.flatMap((cell, index) => cell.blocks.flatMap((inner) => segmentsOf(inner, index))),
  );
}

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

/** Returns whether a line only has dashes, stars or similar signs, as below a name. */
export const isRule = (text: string): boolean => /^[-–—_*=~.─━\s]+$/u.test(text);

/** Classifies a segment. OCR loses diacritics and letters, so a part of the words is enough. */
export function classify(text: string): SegmentKind {
  const key = letters(text);
  if (isRule(text) || key === 'vanbanquyphamphapluat') return 'rule';
  // Longer lines with these words are titles of treaties and laws.
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

/** Kinds of segments that occur only in a head. */
export const opensHead = (kind: SegmentKind): boolean =>
  kind === 'nation' || kind === 'party' || kind === 'motto';

/** The head is at the top; blocks further down are not split. */
const SEARCHED = 30;
/** Longer lines are body text. */
const LONGEST = 1_500;

const PLACE = String.raw`(?<=^|\s)(?:TP\.\s?|Thành phố\s)?(?:\p{Lu}\p{Ll}+[\s-]){0,4}\p{Lu}\p{Ll}+,?\s+`;
const DAY = String.raw`ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
const STARTS = new RegExp(String.raw`^(?:${PLACE})?${DAY}\s+\S`, 'u');
const HAS_MARK =
  /CỘNG H[ÒO][AÀ] X[ÃA] HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|^(?:Luật\s+s|Nghị quyết\s+s|S)ố\s*:|[_*]{5,}|^[\p{Lu}\s,-]{6,90}\sSố\s*:\s*\d/u;
const CUTS: readonly RegExp[] = [
  /[_*]{3,}|-{5,}/gu,
  /CỘNG H[ÒO][AÀ] X[ÃA] HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/gu,
  /Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/gu,
  /(?<=\s)(?:(?:Luật|Nghị quyết|Pháp lệnh)\s+số|Số)\s*:\s*\S+/gu,
  new RegExp(`(?:${PLACE})?${DAY}`, 'gu'),
];

/** Cuts only a paragraph of one line of plain text; Word uses separate paragraphs. */
function cut(para: Para): Para[] {
  const [line, ...more] = linesOf(para);
  if (!line || more.length > 0 || line.text.length > LONGEST) return [para];
  if (!HAS_MARK.test(line.text) && !STARTS.test(line.text)) return [para];
  let text = line.text;
  for (const pattern of CUTS) text = text.replace(pattern, '\n$&\n');
  const parts = text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean);
  const [first] = para.spans;
  if (parts.length < 2 || !first) return [para];
  return parts.map((part, index) => ({
    ...para,
    spans: [{ ...first, text: part }],
    gap: index === 0 ? (para.gap ?? false) : false,
  }));
}

/** Returns whether the paragraph has no columns left for `segmentsOf` to split. */
const isWhole = (para: Para): boolean =>
  !para.spans.some(({ text }) => /\t| {3,}/.test(closeNumber(text).trim()));

export const splitHeadLines = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index) =>
    index < SEARCHED && block.kind === 'para' && isWhole(block) ? cut(block) : [block],
  );
