/**
 * Legal text as editors type or paste it → Markdown in which every number stays text.
 * Markdown would make lists of "1." that renumber ("1., 3." → "1., 2.") and swallow the "a)" below;
 * the rich text editor writes "1\." or lists, Word brings tabs, dashes and indents.
 */
import { endsBlock, startsBlock } from './legal-line-starts.ts';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const NUMBER = /^((?:[-*+][ \t]+)*\d{1,9})([.)])(?=\s|$)/;
/** "\-" is how the rich text editor writes a dash that was typed at the start of a line. */
const BULLET = /^\\?([-*+–—•·])[ \t\u00a0]+(?=\S)/;
const RULE = /^(?:(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;

/** Keeps the number at the start of a line from becoming a list. */
const asText = (content: string): string => content.replace(NUMBER, '$1\\$2');

const indentOf = (line: string): number =>
  (/^[ \t\u00a0\u3000]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** A backslash at the end of a paragraph is a line break that leads nowhere. */
const dropDanglingBreaks = (text: string): string =>
  text.replace(/(?<!\\)\\(?=\n[ \t]*(?:\n|$)|$)/g, '');

export interface LegalLines {
  readonly text: string;
  /** Of each line of `text`, the line of the source it comes from, from 1. */
  readonly sourceLines: readonly number[];
}

/** Rewrites the lines of a legal text; the words stay as they are. */
export function legalLines(source: string): LegalLines {
  const out: string[] = [];
  const sourceLines: number[] = [];
  let number = 0;
  let inFence = false;
  /** Indent of the outermost bullet of the list we are in. */
  let list: number | undefined;
  const put = (line: string): void => {
    out.push(line);
    sourceLines.push(number);
  };

  for (const line of source.split('\n')) {
    number += 1;
    if (FENCE.test(line)) inFence = !inFence;
    if (inFence || FENCE.test(line)) {
      put(line);
      continue;
    }
    const content = line.trim();
    const indent = indentOf(line);
    if (content === '') {
      put('');
      continue;
    }
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

/** The lines alone. */
export const prepareLegalLines = (source: string): string => legalLines(source).text;
