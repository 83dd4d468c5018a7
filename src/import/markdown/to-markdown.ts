/** Writes pieces as Markdown with remark. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { type Block, type Span, spansText } from '#import/blocks.ts';
import type { Notes } from '#import/notes.ts';
import { type Grid, type Piece, structureOf } from './structure.ts';

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .data('settings', { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', rule: '-' })
  .freeze();

/** The outermost first: links contain the other formatting. */
const MARKS = ['link', 'strike', 'bold', 'italic'] as const;
const NODES = { strike: 'delete', bold: 'strong', italic: 'emphasis' } as const;

/** Neighbours that share formatting become one node. */
function inline(spans: readonly Span[], level = 0): PhrasingContent[] {
  const mark = MARKS[level];
  if (!mark) return [{ type: 'text', value: spansText(spans) }];
  const out: PhrasingContent[] = [];
  for (let start = 0, end = 0; start < spans.length; start = end) {
    const value = spans[start]?.[mark];
    while (end < spans.length && (spans[end]?.[mark] || undefined) === (value || undefined))
      end += 1;
    const children = inline(spans.slice(start, end), level + 1);
    if (!value) out.push(...children);
    else if (mark === 'link') out.push({ type: 'link', url: String(value), children });
    else out.push({ type: NODES[mark], children });
  }
  return out;
}

function tableNode({ header, rows }: Grid): RootContent {
  const children = [header, ...rows].map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((value) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value }],
    })),
  }));
  return { type: 'table', children };
}

/** Removes remark-gfm's escapes that prevent autolinks; addresses may be links here. */
const freeAddresses = (markdown: string): string =>
  markdown
    .replaceAll('\\@', '@')
    .replace(/\b(www)\\\./gi, '$1.')
    .replace(/\b(https?)\\:/gi, '$1:')
    .replace(/^\|(?: - \|)+$/gm, (line) => line.replaceAll('-', '---'));

const write = (node: RootContent): string =>
  freeAddresses(writer.stringify({ type: 'root', children: [node] }).trim());

/**
 * Returns the text of one paragraph or item. Formatting that Markdown can express only with
 * character references is dropped; the text is kept.
 */
function writable(spans: readonly Span[]): PhrasingContent[] {
  const upright = spans.map((span) => ({ ...span, italic: false }));
  const written = [inline(spans), inline(upright)].find(
    (children) => !/&#x[0-9A-F]+;/.test(write({ type: 'paragraph', children })),
  );
  return written ?? [{ type: 'text', value: spansText(spans) }];
}

type Item = Extract<Piece, { kind: 'item' }>;

/** Adjacent items form one list; a "+" item belongs to the "-" item above it. */
function listNode(items: readonly Item[]): RootContent {
  const listOf = (children: ListItem[]) => ({ type: 'list' as const, spread: true, children });
  const list = listOf([]);
  for (const { depth, spans } of items) {
    const children = [{ type: 'paragraph' as const, children: writable(spans) }];
    const item: ListItem = { type: 'listItem', spread: true, children };
    const last = list.children.at(-1);
    const inner = last?.children.at(-1);
    if (depth === 0 || !last) list.children.push(item);
    else if (inner?.type === 'list') inner.children.push(item);
    else last.children.push(listOf([item]));
  }
  return list;
}

function nodeOf(piece: Exclude<Piece, Item>): RootContent {
  if (piece.kind === 'table') return tableNode(piece.grid);
  return piece.kind === 'heading'
    ? { type: 'heading', depth: piece.depth, children: writable([{ text: piece.text }]) }
    : { type: 'paragraph', children: writable(piece.spans) };
}

/** Returns the Markdown body of a draft. */
export function toMarkdown(blocks: readonly Block[], notes: Notes): string {
  const out: string[] = [];
  let items: Item[] = [];
  for (const piece of [...structureOf(blocks, notes), undefined]) {
    if (piece?.kind === 'item') {
      items.push(piece);
      continue;
    }
    if (items.length > 0) out.push(write(listNode(items)));
    items = [];
    if (piece) out.push(write(nodeOf(piece)));
  }
  return `${out.filter(Boolean).join('\n\n')}\n`;
}
