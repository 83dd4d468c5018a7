/** Prepares spans for Markdown: single spaces, formatting only around words, equal ones joined. */
import { type Para, sameLook, type Span, spansText, splitLines } from '#import/blocks.ts';
import { isRule } from '#import/head/lines.ts';

const table = (plain: string, signs: string): ReadonlyMap<string, string> =>
  new Map([...plain].map((letter, index) => [letter, [...signs][index] ?? letter]));
const SCRIPTS = {
  sup: table('0123456789+-oO', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻°°'),
  sub: table('0123456789+-', '₀₁₂₃₄₅₆₇₈₉₊₋'),
};

/** "m" + superscript "2" → "m²"; text without superscript characters stays on the line. */
function raise({ script, text }: Span): string {
  if (!script || /[[\]]/.test(text)) return text;
  const signs = [...text].map((sign) => (/\s/.test(sign) ? sign : SCRIPTS[script].get(sign)));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text;
}

const WORD = /[\p{L}\p{N}]/u;

/** Joins neighbours; a space or sign takes the formatting around it, since its own is invisible. */
function join(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const last = out.at(-1);
    const next = spans[index + 1];
    const isInvisible = next && !WORD.test(span.text);
    if (last && (sameLook(last, span) || (isInvisible && sameLook(last, next))))
      last.text += span.text;
    else if (span.text) out.push({ ...span });
  }
  return out;
}

/** Moves the edges of formatted spans out of their formatting. */
function peel(
  spans: readonly Span[],
  edgesOf: (
    span: Span,
    index: number,
  ) => readonly [leading: RegExp | undefined, trailing: RegExp | undefined],
): Span[] {
  return spans.flatMap((span, index) => {
    if (sameLook(span, { text: '' })) return span;
    const [leading, trailing] = edgesOf(span, index);
    const before = leading?.exec(span.text)?.[0] ?? '';
    const rest = span.text.slice(before.length);
    const after = trailing?.exec(rest)?.[0] ?? '';
    const words = rest.slice(0, rest.length - after.length);
    return [{ text: before }, { ...span, text: words }, { text: after }].filter(({ text }) => text);
  });
}

/** Moves spaces out: "**Điều 1. **Ban" would not be bold in Markdown. */
const spacesOut = (spans: readonly Span[]): Span[] => peel(spans, () => [/^\s+/, /\s+$/]);

/** Moves signs out that prevent Markdown from recognising the marker ("**Mục:**a"). */
const signsOut = (spans: readonly Span[]): Span[] =>
  peel(spans, (_, index) => [
    WORD.test(spans[index - 1]?.text.at(-1) ?? '') ? /^[^\p{L}\p{N}\s]+/u : undefined,
    WORD.test(spans[index + 1]?.text.at(0) ?? '') ? /[^\p{L}\p{N}\s]+$/u : undefined,
  ]);

/** Returns one line of clean spans, trimmed. */
function tidySpans(spans: readonly Span[]): Span[] {
  const oneSpace = spans.map((span) => ({ ...span, text: raise(span).replace(/\s+/g, ' ') }));
  const out: Span[] = [];
  for (const span of join(signsOut(join(spacesOut(join(oneSpace)))))) {
    const isOpen = /(?:^|\s)$/.test(out.at(-1)?.text ?? '');
    const text = (isOpen ? span.text.trimStart() : span.text).replace(/ {2,}/g, ' ');
    if (text) out.push({ ...span, text });
  }
  const last = out.at(-1);
  if (last) last.text = last.text.trimEnd();
  return out.filter(({ text }) => text);
}

export function dropStart(spans: readonly Span[], at: number): Span[] {
  let left = at;
  return tidySpans(
    spans.map((span) => {
      const cut = Math.min(left, span.text.length);
      left -= cut;
      return { ...span, text: span.text.slice(cut) };
    }),
  );
}

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

function toPara(spans: readonly Span[], { heading, centred }: Para): CleanPara {
  const clean = tidySpans(spans);
  const words = clean.filter(({ text }) => WORD.test(text));
  return {
    spans: clean,
    text: spansText(clean),
    isBold: words.length > 0 && words.every(({ bold }) => bold),
    isHeading: heading !== undefined,
    isCentred: centred,
  };
}

/** Splits a paragraph after a full stop or before "a)"; other soft line breaks are only layout. */
export function cleanParas(para: Para): CleanPara[] {
  const groups: Span[][] = [];
  let last = '';
  for (const line of splitLines(para.spans)) {
    const text = spansText(line).trim();
    if (text === '') {
      last = '';
      continue;
    }
    const group = groups.at(-1);
    if (group && last !== '' && !STARTS_UNIT.test(text) && !ENDS.test(last))
      group.push({ text: ' ' }, ...line);
    else groups.push([...line]);
    last = text;
  }
  return groups
    .map((group) => toPara(group, para))
    .filter(({ text }) => text !== '' && !isRule(text));
}
