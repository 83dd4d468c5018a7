/**
 * The units of a legal text, told by how a paragraph or heading starts.
 * State: Phần, Chương, Mục, Tiểu mục, Điều, khoản "1.", điểm "a)" (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * Party: I, II / 1, 2 / a, b / gạch đầu dòng (Hướng dẫn 36-HD/VPTW).
 */
/** From the largest to the smallest; a unit ends where one of its own or a larger kind starts. */
export const UNIT_KINDS = [
  'annex',
  'part',
  'letter',
  'chapter',
  'section',
  'subsection',
  'roman',
  'heading',
  'article',
  'clause',
  'subclause',
  'point',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface UnitMarker {
  readonly kind: UnitKind;
  /** As written, without "Điều" and the sign after it: "5", "3a", "II", "đ". */
  readonly number: string;
  /** How many characters of the text the marker takes, spaces after it included. */
  readonly length: number;
}

const AFTER = String.raw`(?:\s*[.:\-–—/]+\s*|\s+|$)`;
const WORDED: readonly (readonly [UnitKind, RegExp])[] = [
  ['annex', new RegExp(String.raw`^Phụ lục(?:\s+(?:số\s+)?([IVX]+|\d+[a-zđ]?))?${AFTER}`, 'iu')],
  [
    'part',
    new RegExp(
      String.raw`^Phần\s+(?:thứ\s+)?([IVX]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)${AFTER}`,
      'iu',
    ),
  ],
  [
    'chapter',
    new RegExp(
      String.raw`^Chương\s+(?:thứ\s+)?([IVXLC]+[a-zđ]?|\d+[a-zđ]?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)${AFTER}`,
      'iu',
    ),
  ],
  ['section', new RegExp(String.raw`^Mục\s+([IVX]+|\d+[a-zđ]?)${AFTER}`, 'iu')],
  ['subsection', new RegExp(String.raw`^Tiểu mục\s+([IVX]+|\d+[a-zđ]?)${AFTER}`, 'iu')],
];
/** "Điều 18.4.LQ.24" is a number of the Bộ pháp điển, not an article of this text. */
const ARTICLE = /^Điều\s+(\d{1,3}[a-zđ]?)(?:\s*[.:]\s*(?!\d)|(?=\s*$))/iu;
const ARTICLE_HEADING = /^Điều\s+(\d{1,3}[a-zđ]?)(?:\s*[.:–-]\s*(?!\d)|\s+|$)/iu;
const ROMAN = /^([IVX]{1,6})\s*[.\-–—/)]+\s+/u;
const LETTER = /^([A-DĐ])\s*[.\-–—/)]+\s+/u;
const SUBCLAUSE = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+/u;
const CLAUSE = /^(\d{1,3}[a-zđ]?)\s?[.)/\-–]\s+/u;
/** Vietnamese alphabet: no f, j, w, z; đ follows d. */
const POINT = /^([abcdđeghiklmnopqrstuvxy]\d?)\)\s+/u;

export interface BlockForm {
  readonly text: string;
  /** A Markdown heading. */
  readonly isHeading: boolean;
  /** A paragraph wholly in bold, which is how headings come out of Word. */
  readonly isBold: boolean;
}

/** Running text may begin with "Chương V Nghị định …": a title is bold, in capitals or not there. */
const isTitleLike = ({ text, isHeading, isBold }: BlockForm, length: number): boolean => {
  const rest = text.slice(length);
  return isHeading || isBold || rest === '' || (rest === rest.toUpperCase() && rest.length < 200);
};

function match(kind: UnitKind, pattern: RegExp, text: string): UnitMarker | undefined {
  const found = pattern.exec(text);
  return found ? { kind, number: found[1] ?? '', length: found[0].length } : undefined;
}

/** What unit starts with this block, if any. Whether its number is plausible there is another question. */
export function unitMarker(block: BlockForm): UnitMarker | undefined {
  const { text, isHeading } = block;
  for (const [kind, pattern] of WORDED) {
    const found = match(kind, pattern, text);
    if (found) return isTitleLike(block, found.length) ? found : undefined;
  }
  const article = match('article', isHeading ? ARTICLE_HEADING : ARTICLE, text);
  if (article) return article;
  if (/^Điều\s+\d/iu.test(text)) return undefined;
  return (
    match('roman', ROMAN, text) ??
    (isHeading ? match('letter', LETTER, text) : undefined) ??
    match('subclause', SUBCLAUSE, text) ??
    match('clause', CLAUSE, text) ??
    match('point', POINT, text)
  );
}
