/**
 * Legal text as editors type or paste it → Markdown in which every number stays text.
 * Markdown would make lists of "1." that renumber ("1., 3." → "1., 2.") and swallow the "a)" below;
 * the rich text editor writes "1\." or lists, Word brings tabs, dashes and indents.
 */

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const EMPHASIS = String.raw`(?:\*{1,3}|_{1,3})?`;
/** A line that starts a unit even right below another line. */
const UNIT_START = new RegExp(
  `^${EMPHASIS}(?:\\d{1,3}[a-zđ]?\\\\?[.)]|[a-zđ]\\d?\\\\?\\)|(?:Điều|Chương|Tiểu mục|Phụ lục) [\\dIVXLC]+[a-zđ]?(?:[.:]|${EMPHASIS}$))(?=\\s|\\*|_|$)`,
  'u',
);
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
/** "\-" is how the rich text editor writes a dash that was typed at the start of a line. */
const BULLET = /^\\?([-*+–—•·])[ \t\u00a0]+(?=\S)/;
const RULE = /^(?:(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;

const indentOf = (line: string): number =>
  (/^[ \t\u00a0\u3000]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** A backslash at the end of a paragraph is a line break that leads nowhere. */
const dropDanglingBreaks = (text: string): string =>
  text.replace(/(?<!\\)\\(?=\n[ \t]*(?:\n|$)|$)/g, '');

/** Rewrites the lines of a legal text; the words stay as they are. */
export function prepareLegalLines(source: string): string {
  const out: string[] = [];
  let inFence = false;
  /** Indent of the outermost bullet of the list we are in. */
  let list: number | undefined;

  for (const line of source.split('\n')) {
    if (FENCE.test(line)) inFence = !inFence;
    if (inFence || FENCE.test(line)) {
      out.push(line);
      continue;
    }
    const content = line.trim();
    const indent = indentOf(line);
    if (content === '') {
      out.push('');
      continue;
    }
    const isInside = list !== undefined && indent >= list + 2;
    const bullet = RULE.test(content) ? undefined : BULLET.exec(content);
    if (bullet) {
      const isSecond = bullet[1] === '+' && list !== undefined && indent <= list;
      const depth = isSecond ? 1 : isInside ? Math.floor((indent - (list ?? 0)) / 2) : 0;
      if (list === undefined) out.push('');
      list = Math.min(list ?? indent, indent);
      out.push(`${'  '.repeat(depth)}- ${content.slice(bullet[0].length)}`);
      continue;
    }
    if (isInside) {
      out.push(' '.repeat(indent - (list ?? 0)) + content);
      continue;
    }
    const isUnit = UNIT_START.test(content);
    if (isUnit || RULE.test(content) || out.at(-1) === '') list = undefined;
    if (isUnit || RULE.test(content)) out.push('');
    out.push(content.replace(NUMBER, '$1\\$2'));
  }
  return dropDanglingBreaks(out.join('\n'));
}
