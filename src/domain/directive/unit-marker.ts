/**
 * The units of a legal text, recognised by how a paragraph or heading starts.
 * State: Phần, Chương, Mục, Tiểu mục, Điều, khoản "1.", điểm "a)" (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * Party: I, II / 1, 2 / a, b / gạch đầu dòng (Hướng dẫn 36-HD/VPTW).
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
  /** How many characters of the text the marker takes, spaces after it included. */
  readonly length: number;
  /** Seen elsewhere too ("a. ", "f) "): a unit only where it comes next in its series. */
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
/** Consolidated texts set the number of a footnote right behind: "Điều 24.78 (được bãi bỏ)". */
const ARTICLE_NOTED = /^Điều\s+(\d{1,4}[a-zđ]?)\.(?=\d{1,3}\s+[\p{Lu}(])/iu;
const ROMAN = /^([IVX]{1,6})\s*[.\-–—/)]+\s+/u;
const LETTER = /^([A-EĐGH])\s*[.\-–—/)]+\s+/u;
const SUBCLAUSE = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)\-–/]?\s+/u;
/** "4a.21 Công ty …": an inserted clause with the number of a footnote. */
const CLAUSE_NOTED = /^(\d{1,3}[a-zđ])\.(?=\d{1,3}\s+[\p{Lu}(])/u;
const CLAUSE = /^(\d{1,3}[a-zđ]?)\s?[.)/\-–]\s+/u;
/** The alphabet of points has no f, j, w, z; đ follows d. "a1)" is inserted, "a.1)" is below "a". */
const POINT = /^([abcdđeghiklmnopqrstuvxy](?:\.?\d{1,2})?)\)(?:\s+|(?=\d{1,3}\s))/u;
const POINT_WEAK = /^([a-zđ])(?:\.\s+|\)\s+)|^([a-zđ]\.\d{1,2})[.)]?\s+/u;

export interface BlockForm {
  readonly text: string;
  /** A Markdown heading. */
  readonly isHeading: boolean;
  /** A paragraph wholly in bold, which is how headings come out of Word. */
  readonly isBold: boolean;
}

/** "(Ban hành kèm theo Quyết định …)" behind a title, and the numbers of footnotes, are ignored. */
const WITH = /\s*\((?:Ban hành |Được ban hành )?kèm theo[^()]*(?:\([^()]*\)[^()]*)*\)?\s*$/iu;
const LONGEST_TITLE = 200;

/** Are all its letters capitals? A title without letters is none. */
const isCapitalTitle = (text: string): boolean =>
  text.length < LONGEST_TITLE && text === text.toUpperCase();

/** Running text may begin with "Chương V Nghị định …": a title is bold, in capitals or not there. */
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

/** What unit starts with this block, if any. Whether its number is plausible there is another question. */
export function unitMarker(block: BlockForm): UnitMarker | undefined {
  const { text, isHeading } = block;
  // Most paragraphs start with none of these letters, and every paragraph of every text comes by.
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
