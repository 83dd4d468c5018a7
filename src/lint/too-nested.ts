/**
 * Finds Markdown that parsers cannot handle: tens of thousands of markers in one paragraph take
 * minutes to pair, and hundreds of nested lists or quotes exhaust the stack. One pass, before any
 * parsing. Only broken conversions produce such texts.
 */

/** Real paragraphs have some dozens; parsing takes seconds from 2,000 on, fails from 5,000 on. */
const MOST_MARKS = 1_000;
/** Columns before a list marker or a quote; ten levels take forty. */
const DEEPEST_INDENT = 200;

const INDENTED_MARK = new RegExp(String.raw`^[ \t]{${DEEPEST_INDENT},}(?:[-*+>]|\d+[.)])`);

interface Nested {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly fault: string;
  readonly cure: string;
}

/** Returns the first place that is too much for a parser; undefined for any hand-written text. */
export function tooNested(markdown: string): Nested | undefined {
  let marks = 0;
  let start = 1;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    if (INDENTED_MARK.test(text))
      return {
        line,
        fault: `Dòng thụt vào hơn ${DEEPEST_INDENT} cột: danh sách lồng quá nhiều lớp.`,
        cure: 'Giảm số lớp danh sách; thường do chuyển đổi từ tệp khác bị lỗi.',
      };
    // A table row does not continue a paragraph.
    if (text.trim() === '' || text.trimStart().startsWith('|')) marks = 0;
    if (marks === 0) start = line;
    marks += text.match(/[*_~[]/g)?.length ?? 0;
    if (marks > MOST_MARKS)
      return {
        line: start,
        fault: `Một đoạn có hơn ${MOST_MARKS.toLocaleString('vi')} dấu *, _, ~ hoặc [.`,
        cure: 'Bỏ các dấu thừa, hoặc tách đoạn bằng dòng trống.',
      };
  }
  return undefined;
}
