/** Pieces → Markdown, through hast, rehype-remark and remark. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import type { Block, Span } from '#import/blocks.ts';
import type { Notes } from '#import/notes.ts';
import { structureOf, type Piece } from './structure.ts';
import type { Grid } from './table.ts';

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

const toMdast = unified().use(rehypeRemark).freeze();
const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .data('settings', { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', rule: '-' })
  .freeze();

/** Neighbours that share a mark stand in one element. */
function grouped(
  spans: readonly Span[],
  marks: readonly (readonly ['bold' | 'italic' | 'strike', string])[],
): ElementContent[] {
  const [first, ...rest] = marks;
  if (!first) return [text(spans.map((span) => span.text).join(''))];
  const [look, tagName] = first;
  const out: ElementContent[] = [];
  for (let start = 0; start < spans.length;) {
    const on = spans[start]?.[look] ?? false;
    let end = start;
    while (end < spans.length && spans[end]?.[look] === on) end += 1;
    const inner = grouped(spans.slice(start, end), rest);
    out.push(...(on ? [element(tagName, inner)] : inner));
    start = end;
  }
  return out;
}

const MARKS = [
  ['strike', 'del'],
  ['bold', 'strong'],
  ['italic', 'em'],
] as const;

/** Links stand outside other marks. */
function inline(spans: readonly Span[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (let start = 0; start < spans.length;) {
    const href = spans[start]?.link;
    let end = start;
    while (end < spans.length && spans[end]?.link === href) end += 1;
    const inner = grouped(spans.slice(start, end), MARKS);
    out.push(...(href === undefined ? inner : [{ ...element('a', inner), properties: { href } }]));
    start = end;
  }
  return out;
}

const row = (cells: readonly string[], tag: 'th' | 'td'): Element =>
  element(
    'tr',
    cells.map((cell) => element(tag, [text(cell)])),
  );

const tableElement = ({ header, rows }: Grid): Element =>
  element('table', [
    element('thead', [row(header, 'th')]),
    element(
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);

/** Takes the escapes off addresses that remark-gfm writes so that they are no links: here they may be. */
const freeAddresses = (markdown: string): string =>
  markdown
    .replaceAll('\\@', '@')
    .replace(/\b(www)\\\./gi, '$1.')
    .replace(/\b(https?)\\:/gi, '$1:')
    .replace(/^\|(?: - \|)+$/gm, (line) => line.replaceAll('-', '---'));

function write(node: Element): string {
  const root: Root = { type: 'root', children: [node] };
  return freeAddresses(writer.stringify(toMdast.runSync(root)).trim());
}

/** A mark that Markdown cannot express beside its neighbours is written with character references. */
const hasReferences = (markdown: string): boolean => /&#x[0-9A-F]+;/.test(markdown);

/** The words of one paragraph or item; marks that cannot be written are dropped, the words never. */
function writable(tag: string, spans: readonly Span[]): ElementContent[] {
  const upright = spans.map((span) => ({ ...span, italic: false }));
  const written = [inline(spans), inline(upright)].find(
    (content) => !hasReferences(write(element(tag, content))),
  );
  return written ?? [text(spans.map((span) => span.text).join(''))];
}

const writeText = (tag: string, spans: readonly Span[]): string =>
  write(element(tag, writable(tag, spans)));

/** Items in a row are one list; a "+" item belongs to the "-" item above it. */
function listElement(items: readonly (Piece & { kind: 'item' })[]): Element {
  const list = element('ul', []);
  for (const { depth, spans } of items) {
    const item = element('li', [element('p', writable('p', spans))]);
    const last = list.children.at(-1);
    if (depth === 0 || last?.type !== 'element') {
      list.children.push(item);
      continue;
    }
    const inner = last.children.at(-1);
    if (inner?.type === 'element' && inner.tagName === 'ul') inner.children.push(item);
    else last.children.push(element('ul', [item]));
  }
  return list;
}

/** The body of a draft. */
export function toMarkdown(blocks: readonly Block[], notes: Notes): string {
  const pieces = structureOf(blocks, notes);
  const out: string[] = [];
  let items: (Piece & { kind: 'item' })[] = [];
  const endList = (): void => {
    if (items.length > 0) out.push(write(listElement(items)));
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'item') {
      items.push(piece);
      continue;
    }
    endList();
    if (piece.kind === 'heading')
      out.push(
        writeText(`h${piece.depth}`, [
          { text: piece.text, bold: false, italic: false, strike: false },
        ]),
      );
    else if (piece.kind === 'table') out.push(write(tableElement(piece.grid)));
    else out.push(writeText('p', piece.spans));
  }
  endList();
  return `${out.filter(Boolean).join('\n\n')}\n`;
}
