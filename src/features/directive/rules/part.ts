/**
 * Parses the parts of a document that a relation names ("khoản 2 Điều 3", "Điều 4 và Điều 7", "các
 * khoản 1, 2 và 3 Điều 5", "khoản 5 mục II"), as officials write them: the smallest unit first.
 */

/** Unit words, the largest first; "mục" is large only with a Roman number. */
const RANKS = {
  'phụ lục': 0,
  phần: 1,
  chương: 2,
  mục: 3,
  'tiểu mục': 4,
  điều: 5,
  khoản: 6,
  điểm: 7,
} as const;
export type PartWord = keyof typeof RANKS;

export interface PartStep {
  readonly word: PartWord;
  /** As written: "3a", "II", "đ"; empty for an unnumbered annex. */
  readonly number: string;
}

/** A unit named in a text. */
export interface PartRef {
  /** Position in the text of the words that name it. */
  readonly start: number;
  readonly end: number;
  /** The largest unit first. */
  readonly path: readonly PartStep[];
}

const ORDINAL = 'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười';
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[IVXLC]{1,7}(?:\.\d{1,3})?|${ORDINAL}|[a-eghik-vxyđ]\d?)`;
/** "Điều 18.4.LQ.24" is a number of the Bộ pháp điển. */
const END = String.raw`(?![\p{L}\p{N}]|\.[\p{L}\p{N}])`;
/** A unit and further numbers of the same kind: "khoản 1, 2 và 3". */
const UNIT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(phụ lục|phần|chương|tiểu mục|mục|điều|khoản|điểm)(?:\s+(?:số\s+|thứ\s+)?(${NUMBER})${END}((?:\s*(?:,|và)\s*${NUMBER}${END}(?!\s*[./]\s*\d)){0,40}))?`,
  'giu',
);
const FURTHER = new RegExp(NUMBER + END, 'giu');

interface Token extends PartStep {
  readonly start: number;
  readonly end: number;
}

/** "II.3" in party texts is clause 3 of section II. */
function stepsOf(word: PartWord, number: string): PartStep[] {
  const [section = '', clause] = number.split('.');
  return word === 'mục' && clause !== undefined && /^[IVXLC]+$/i.test(section)
    ? [
        { word: 'khoản', number: clause },
        { word, number: section },
      ]
    : [{ word, number }];
}

function tokensIn(text: string): Token[] {
  return [...text.matchAll(UNIT)].flatMap((found) => {
    const [whole, written = '', number, further = ''] = found;
    const word = written.toLowerCase() as PartWord;
    // An annex may lack a number; "điều" and the others without a number are ordinary words.
    if (number === undefined && word !== 'phụ lục') return [];
    const start = found.index;
    const first = { start, end: start + whole.length - further.length };
    const at = first.end;
    return [
      ...stepsOf(word, number ?? '').map((step) => ({ ...step, ...first })),
      ...[...further.matchAll(FURTHER)].map((more) => ({
        word,
        number: more[0],
        start: at + more.index,
        end: at + more.index + more[0].length,
      })),
    ];
  });
}

/** Is the first unit part of the second? "Mục 2 Chương III", "khoản 1 mục II". */
function isBelow(small: PartStep, large: PartStep): boolean {
  if (small.word === 'điểm' && large.word === 'điểm') return false;
  return RANKS[small.word] > RANKS[large.word] || (small.word === 'điều' && large.word === 'mục');
}

/** Returns the units named in a text, in order. Linear in its length; ordinary words yield none. */
export function partRefs(text: string): PartRef[] {
  const refs: PartRef[] = [];
  /** Units read to the right that may contain the next one to the left, the largest first. */
  let open: Token[] = [];
  let next: Token | undefined;
  for (const token of tokensIn(text).toReversed()) {
    const isContained = next !== undefined && isBelow(token, next);
    // "khoản 1; Điều 5" and "Điều 4 và Chương V" name two places each.
    if (next && isContained && /;|(?<!\p{L})và(?!\p{L})/u.test(text.slice(token.end, next.start)))
      open = [];
    open = open.filter((large) => isBelow(token, large));
    const ownsNext = isContained && open.at(-1) === next;
    const previous = ownsNext ? refs.pop() : undefined;
    const path = [...open, token].map(({ word, number }) => ({ word, number }));
    refs.push({ start: token.start, end: previous?.end ?? token.end, path });
    open.push(token);
    next = token;
  }
  return refs.reverse();
}
