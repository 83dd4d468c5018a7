/**
 * Recognises the units of a legal text by the start of a paragraph or heading. State: Phần, Chương,
 * Mục, Tiểu mục, Điều, khoản "1.", điểm "a)" (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: I, II /
 * 1, 2 / a, b / gạch đầu dòng (Hướng dẫn 36-HD/VPTW).
 */
/** From the largest to the smallest; a unit ends where one of its own or a larger kind starts. */
export const UNIT_KINDS = [
  'annex',
  'form',
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
  /** Length of the marker in characters, including trailing spaces. */
  readonly length: number;
  /** Ambiguous marker ("a. ", "f) "): a unit only where it continues its series. */
  readonly isWeak?: boolean;
}

const AFTER = String.raw`(?:\s*[.:\-–—/]+\s*|\s+|$)`;
const IN_WORDS = 'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười';
const worded = (head: string): RegExp => new RegExp(`^${head}${AFTER}`, 'iu');
const WORDED: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'annex',
    worded(
      String.raw`Phụ lục(?:\s+(?:số\s+)?([IVX]+[a-zđ]?(?:[.-]\d{1,2})?|\d{1,3}[a-zđ]?(?:[.-]\d{1,2})?|[A-DĐ]))?`,
    ),
  ],
  ['form', worded(String.raw`(?:Biểu\s+)?Mẫu\s+(?:số\s+)?(\d{1,3}[a-zđ]?(?:[./-]\d{1,2})?)`)],
  ['part', worded(String.raw`Phần\s+(?:thứ\s+)?([IVX]+|\d{1,2}|${IN_WORDS})`)],
  ['chapter', worded(String.raw`Chương\s+(?:thứ\s+)?([IVXLC]+[a-zđ]?|\d{1,2}[a-zđ]?|${IN_WORDS})`)],
  ['section', worded(String.raw`Mục\s+([IVX]+|\d{1,2}[a-zđ]?)`)],
  ['subsection', worded(String.raw`Tiểu mục\s+([IVX]+|\d{1,2}[a-zđ]?)`)],
];
/** "Điều 18.4.LQ.24" is a number of the Bộ pháp điển, not an article of this text. */
const ARTICLE = /^Điều\s+(\d{1,4}[a-zđ]?)(?:\s*[.:]\s*[-–]?\s*(?!\d)|(?=\s*$))/iu;
const ARTICLE_HEADING = /^Điều\s+(\d{1,4}[a-zđ]?)(?:\s*[.:–-]+\s*(?!\d)|\s+|$)/iu;
/** In consolidated texts a footnote number follows directly: "Điều 24.78 (được bãi bỏ)". */
const ARTICLE_NOTED = /^Điều\s+(\d{1,4}[a-zđ]?)\.(?=\d{1,3}\s+[\p{Lu}(])/iu;
const ROMAN = /^([IVX]{1,6})\s*[.\-–—/)]+\s+/u;
const LETTER = /^([A-EĐGH])\s*[.\-–—/)]+\s+/u;
const SUBCLAUSE = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)\-–/]?\s+/u;
/** "4a.21 Công ty …": an inserted clause with the number of a footnote. */
const CLAUSE_NOTED = /^(\d{1,3}[a-zđ])\.(?=\d{1,3}\s+[\p{Lu}(])/u;
const CLAUSE = /^(\d{1,3}[a-zđ]?)\s?[.)/\-–]\s+/u;
/** Point letters exclude f, j, w, z; đ follows d. "a1)" is inserted, "a.1)" is below "a". */
const POINT = /^([abcdđeghiklmnopqrstuvxy](?:\.?\d{1,2})?)\)(?:\s+|(?=\d{1,3}\s))/u;
const POINT_WEAK = /^([a-zđ])(?:\.\s+|\)\s+)|^([a-zđ]\.\d{1,2})[.)]?\s+/u;

export interface BlockForm {
  readonly text: string;
  readonly isHeading: boolean;
  /** Is the whole paragraph bold? Headings from Word come out like this. */
  readonly isBold: boolean;
}

/** "(Ban hành kèm theo Quyết định …)" after a title, and footnote numbers, are ignored. */
const WITH = /\s*\((?:Ban hành |Được ban hành )?kèm theo[^()]*(?:\([^()]*\)[^()]*)*\)?\s*$/iu;
const LONGEST_TITLE = 200;

/** Is it short, and has it no lower-case letters? */
const isCapitalTitle = (text: string): boolean =>
  text.length < LONGEST_TITLE && text === text.toUpperCase();

/** Is it a heading, bold or in capitals? Running text may begin with "Chương V Nghị định …". */
const isTitleLike = ({ text, isHeading, isBold }: BlockForm, length: number): boolean =>
  isHeading || isBold || isCapitalTitle(text.slice(length, length + 1_000).replace(WITH, ''));

function match(kind: UnitKind, pattern: RegExp, text: string): UnitMarker | undefined {
  const found = pattern.exec(text);
  return found ? { kind, number: found[1] ?? found[2] ?? '', length: found[0].length } : undefined;
}

const weak = (marker: UnitMarker | undefined): UnitMarker | undefined =>
  marker && { ...marker, isWeak: true };

function letter(block: BlockForm): UnitMarker | undefined {
  const found = match('letter', LETTER, block.text);
  if (!found || block.isHeading) return found;
  return isTitleLike(block, found.length) ? weak(found) : undefined;
}

/** Returns the unit that starts with this block, if any, without checking its sequence. */
export function unitMarker(block: BlockForm): UnitMarker | undefined {
  const { text, isHeading } = block;
  // Runs on every paragraph of every text: the first letter rules most of them out cheaply.
  for (const [kind, pattern] of /^[PCMTB]/i.test(text) ? WORDED : []) {
    const found = match(kind, pattern, text);
    if (found) return isTitleLike(block, found.length) ? found : undefined;
  }
  if (/^[Đđ]iều\s+\d|^ĐIỀU\s+\d/u.test(text))
    return (
      match('article', isHeading ? ARTICLE_HEADING : ARTICLE, text) ??
      match('article', ARTICLE_NOTED, text)
    );
  return (
    match('roman', ROMAN, text) ??
    letter(block) ??
    match('subclause', SUBCLAUSE, text) ??
    match('clause', CLAUSE, text) ??
    match('clause', CLAUSE_NOTED, text) ??
    match('point', POINT, text) ??
    weak(match('point', POINT_WEAK, text))
  );
}
