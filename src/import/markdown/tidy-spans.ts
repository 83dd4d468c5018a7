/** Spans made fit for Markdown: one space, marks only around words, neighbours that look alike joined. */
import type { Span } from '#import/blocks.ts';

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸' },
  ...{ '9': '⁹', '+': '⁺', '-': '⁻', o: '°', O: '°' },
};
const SUBSCRIPT: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈' },
  ...{ '9': '₉', '+': '₊', '-': '₋' },
};

/** "m" + raised "2" → "m²"; what has no such sign stays on the line. */
function raise({ script, text }: Span): string {
  if (!script || /[[\]]/.test(text)) return text;
  const table = script === 'sup' ? SUPERSCRIPT : SUBSCRIPT;
  const signs = [...text].map((sign) => (/\s/.test(sign) ? sign : table[sign]));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text;
}

const sameLook = (a: Span, b: Span): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.link === b.link;
const isPlain = (span: Span): boolean =>
  !span.bold && !span.italic && !span.strike && span.link === undefined;
const plain = (text: string): Span => ({ text, bold: false, italic: false, strike: false });

/** Joins neighbours; a space or sign takes the look of what is around it, since its own cannot be seen. */
function join(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const last = out.at(-1);
    const isInvisible = !/[\p{L}\p{N}]/u.test(span.text);
    const next = spans[index + 1];
    if (last && (sameLook(last, span) || (isInvisible && next && sameLook(last, next))))
      last.text += span.text;
    else if (span.text) out.push({ ...span });
  }
  return out;
}

/** Spaces do not stand inside marks: "**Điều 1. **Ban" would be no bold at all. */
const spacesOut = (spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => {
    if (isPlain(span)) return span;
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(span.text) ?? [];
    return [plain(before), { ...span, text: words }, plain(after)].filter(
      ({ text }) => text !== '',
    );
  });

const WORD = /[\p{L}\p{N}]/u;
const LEADING = /^[^\p{L}\p{N}\s]+/u;
const TRAILING = /[^\p{L}\p{N}\s]+$/u;

/** Signs between a mark and a letter keep Markdown from seeing the mark ("**Mục:**a"): they go outside. */
function signsOut(spans: readonly Span[]): Span[] {
  return spans.flatMap((span, index) => {
    if (isPlain(span)) return span;
    const before = WORD.test(spans[index - 1]?.text.at(-1) ?? '');
    const after = WORD.test(spans[index + 1]?.text.at(0) ?? '');
    const leading = before ? (LEADING.exec(span.text)?.[0] ?? '') : '';
    const rest = span.text.slice(leading.length);
    const trailing = after ? (TRAILING.exec(rest)?.[0] ?? '') : '';
    const words = rest.slice(0, rest.length - trailing.length);
    return [plain(leading), { ...span, text: words }, plain(trailing)].filter(
      ({ text }) => text !== '',
    );
  });
}

/** One line of clean spans, trimmed. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const oneSpace = spans.map((span) => ({ ...span, text: raise(span).replace(/\s+/g, ' ') }));
  const joined = join(signsOut(join(spacesOut(join(oneSpace)))));
  let open = true;
  const single = joined.map((span) => {
    const text = open ? span.text.trimStart() : span.text;
    if (text) open = /\s$/.test(text);
    return { ...span, text: text.replace(/ {2,}/g, ' ') };
  });
  const filled = single.filter(({ text }) => text !== '');
  const last = filled.at(-1);
  if (last) last.text = last.text.trimEnd();
  return filled.filter(({ text }) => text !== '');
}

/** The same spans from the character `at` on. */
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
