/** Paragraphs as they will stand: line breaks inside one either join or part it. */
import { splitLines, type Para, type Span } from '#import/blocks.ts';
import { isRule } from '#import/head/classify.ts';
import { tidySpans } from './tidy-spans.ts';

export interface CleanPara {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly isBold: boolean;
  readonly isHeading: boolean;
  readonly isCentred: boolean;
}

const STARTS_UNIT =
  /^(?:[-–—•+]\s|\d{1,3}[a-zđ]?[.)]\s|[a-zđ]\)\s|[IVX]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVX])/u;
const ENDS = /[.;:]$/u;

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

function toPara(spans: readonly Span[], { heading, centred }: Para): CleanPara {
  const clean = tidySpans(spans);
  const words = clean.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    spans: clean,
    text: textOf(clean),
    isBold: words.length > 0 && words.every(({ bold }) => bold),
    isHeading: heading !== undefined,
    isCentred: centred,
  };
}

/** A soft line break in a title is only layout; after a full stop or before "a)" it parts paragraphs. */
export function cleanParas(para: Para): CleanPara[] {
  const groups: Span[][] = [];
  let last = '';
  for (const line of splitLines(para.spans)) {
    const text = textOf(line).trim();
    if (text === '') {
      last = '';
      continue;
    }
    const group = groups.at(-1);
    if (group && last !== '' && !STARTS_UNIT.test(text) && !ENDS.test(last))
      group.push({ text: ' ', bold: false, italic: false, strike: false }, ...line);
    else groups.push([...line]);
    last = text;
  }
  return groups
    .map((group) => toPara(group, para))
    .filter(({ text }) => text !== '' && !isRule(text));
}
