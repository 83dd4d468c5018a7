/**
 * Legal text as editors type or paste it → Markdown in which every number stays text. Plain
 * Markdown would renumber lists of "1." ("1., 3." → "1., 2.") and merge a following "a)"; the rich
 * text editor writes "1\." or lists, Word brings tabs, dashes and indents.
 */

const EMPHASIS = String.raw`(?:\*{1,3}|_{1,3})?`;
const END = String.raw`(?=\s|\*|_|$)`;
/** "1.", "2a)", "a)", "a.1)", also "1\." as the rich text editor writes it. */
const NUMBERED = new RegExp(
  String.raw`^${EMPHASIS}(?:\d{1,3}[a-zđ]?\\?[.)]|[a-zđ](?:\.?\d{1,2})?\\?\))${END}`,
  'u',
);
/** Forms that wrapped lines of running text may also begin with; there no capital follows. */
const NUMBERED_CAPITAL = new RegExp(
  String.raw`^${EMPHASIS}(?:\d{1,2}[a-zđ]?(?:\.\d{1,3}){1,3}[.)]?|\d{1,2}[-/]|[IVX]{1,6}\\?[.\-–/)]{1,2}|[A-EĐGH]\\?[./-])${EMPHASIS}\s+${EMPHASIS}[\p{Lu}“"(]`,
  'u',
);
const WORDED = new RegExp(
  String.raw`^${EMPHASIS}(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục|Mẫu số)\s+(?:(?:thứ|số)\s+)?(?:[\dIVXLC]+[a-zđ]?(?:\.\d+)?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[.:\s*_]|$)`,
  'iu',
);
const ANNEX_ALONE = new RegExp(String.raw`^${EMPHASIS}Phụ lục${EMPHASIS}$`, 'iu');
/** Quoted law and the closing parts of a document begin on a line of their own. */
const OTHER =
  /^(?:[*_]{0,3}[“"](?:\d{1,3}[a-zđ]?\.|[a-zđ]\)|Điều \d)|[*_]{0,3}Nơi nhận\s*:|[*_]{0,3}(?:TM|KT|TL|TUQ|T\/M|K\/T)\.\s?\p{Lu}{2})/u;

const isWithoutSmallLetters = (text: string): boolean => !/\p{Ll}/u.test(text);
const withoutParenthesis = (text: string): string =>
  text.endsWith(')') && text.includes('(') ? text.slice(0, text.indexOf('(')) : text;

/** "Chương V" begins a chapter; in "Chương V Nghị định …" the sentence continues. */
function startsWorded(line: string): boolean {
  const head = WORDED.exec(line)?.[0];
  if (head === undefined) return false;
  const rest = line.slice(head.length).replace(/[*_]+$/, '');
  return rest === '' || /^[.:]/.test(rest) || isWithoutSmallLetters(withoutParenthesis(rest));
}

/** "Chương I", "PHỤ LỤC", "Mẫu số 02" with nothing after it. */
function isLabelAlone(line: string): boolean {
  const head = WORDED.exec(line)?.[0];
  return (
    ANNEX_ALONE.test(line) || (head !== undefined && /^[.:*_]*$/.test(line.slice(head.length)))
  );
}

/** Returns whether a unit, a quotation or the closing part of a document starts with this line. */
export const startsBlock = (line: string): boolean =>
  NUMBERED.test(line) ||
  NUMBERED_CAPITAL.test(line) ||
  startsWorded(line) ||
  ANNEX_ALONE.test(line) ||
  OTHER.test(line);

const ARTICLE_TITLE = /^[*_]{0,3}Điều \d{1,3}[a-zđ]?[.:]/iu;
const LARGE_TITLE = /^[*_]{0,3}(?:[IVX]{1,6}[.\-–/)]|(?:Chương|Mục|Tiểu mục|Phần|Phụ lục)\s)/iu;
const ENDS_DOCUMENT = /\.\/\.[”"]?[*_]*$/u;
const FORM = /^[*_]{0,3}Mẫu số/iu;
const ENDS_LIKE_TITLE = /[^.;:,?!…/”"]$/u;
/** A title does not end in a word that needs another one. */
const ASKS_FOR_MORE =
  /\s(?:của|và|về|với|cho|tại|theo|trong|các|những|do|từ|đến|hoặc|được|là|để|bằng|trên|đối|giữa|-|–)$/u;
const STARTS_LIKE_TEXT = /^[*_]{0,3}\p{Lu}/u;
const LONGEST_WRAPPED_TITLE = 80;

/** Returns whether the line above is a whole title or the document's end, so a block starts. */
function endsBlock(above: string, line: string): boolean {
  if (ENDS_DOCUMENT.test(above)) return true;
  if (above.length > 250 || !STARTS_LIKE_TEXT.test(line)) return false;
  const title = above.replace(/[*_]+$/, '');
  if (!ENDS_LIKE_TITLE.test(title) || ASKS_FOR_MORE.test(title)) return false;
  if (LARGE_TITLE.test(title) && isWithoutSmallLetters(title.slice(title.search(/\s/))))
    return !isWithoutSmallLetters(line);
  // A label is followed by a title in capitals; on a form, the sender follows instead.
  if (isLabelAlone(above) && !ARTICLE_TITLE.test(title))
    return FORM.test(above) || !isWithoutSmallLetters(line);
  const isSentence = /[.:;]$/.test(line.replace(/[*_]+$/, ''));
  return ARTICLE_TITLE.test(title) && (isSentence || line.length > LONGEST_WRAPPED_TITLE);
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const NUMBER = /^(?:[-*+][ \t]+)*\d{1,9}(?=[.)](?:\s|$))/;
/** The rich text editor escapes a dash typed at the start of a line as "\-". */
const BULLET = /^\\?([-*+–—•·])[ \t\u00a0]+(?=\S)/;
const RULE = /^(?:(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;

/** Prevents the number at the start of a line from becoming a list. */
function asText(content: string): string {
  const at = NUMBER.exec(content)?.[0].length;
  return at === undefined ? content : `${content.slice(0, at)}\\${content.slice(at)}`;
}

const indentOf = (line: string): number =>
  (/^[ \t\u00a0\u3000]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** A backslash at the end of a paragraph would be a line break without a next line. */
const dropDanglingBreaks = (text: string): string =>
  text.replace(/(?<!\\)\\(?=\n[ \t]*(?:\n|$)|$)/g, '');

interface LegalLines {
  readonly text: string;
  /** For each line of `text`, its line in the source, from 1. */
  readonly sourceLines: readonly number[];
}

/** Rewrites the lines of a legal text; the words do not change. */
export function legalLines(source: string): LegalLines {
  const out: string[] = [];
  const sourceLines: number[] = [];
  let number = 0;
  let inFence = false;
  /** Indent of the outermost bullet of the current list. */
  let list: number | undefined;
  const put = (line: string): void => {
    out.push(line);
    sourceLines.push(number);
  };

  for (const line of source.split('\n')) {
    number += 1;
    const isFence = FENCE.test(line);
    if (isFence) inFence = !inFence;
    if (inFence || isFence) {
      put(line);
      continue;
    }
    const content = line.trim();
    if (content === '') {
      put('');
      continue;
    }
    const indent = line.startsWith(content) ? 0 : indentOf(line);
    const isInside = list !== undefined && indent >= list + 2;
    const bullet = RULE.test(content) ? undefined : BULLET.exec(content);
    if (bullet) {
      const isSecond = bullet[1] === '+' && list !== undefined && indent <= list;
      const depth = isSecond ? 1 : isInside ? Math.floor((indent - (list ?? 0)) / 2) : 0;
      if (list === undefined) put('');
      list = Math.min(list ?? indent, indent);
      put(`${'  '.repeat(depth)}- ${asText(content.slice(bullet[0].length))}`);
      continue;
    }
    if (isInside) {
      put(' '.repeat(indent - (list ?? 0)) + content);
      continue;
    }
    const isUnit = startsBlock(content);
    const isApart = isUnit || RULE.test(content) || endsBlock(out.at(-1) ?? '', content);
    if (isApart || out.at(-1) === '') list = undefined;
    if (isApart) put('');
    put(asText(content));
  }
  return { text: dropDanglingBreaks(out.join('\n')), sourceLines };
}
