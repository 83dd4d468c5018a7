/** Reads a web page, saved from a portal or from Word, as blocks. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { blockText, type Block, type Cell } from '#import/blocks.ts';
import { cleanBlocks } from '#import/legacy/clean-blocks.ts';
import { readHead } from '#import/head/read-head.ts';
import { readTitle } from '#import/head/read-title.ts';
import { LIMITS } from '#import/limits.ts';
import { Notes, Refusal } from '#import/notes.ts';
import { collectBlocks, sheetFonts } from './collect.ts';
import { layOut } from '#import/markdown/structure.ts';
import { toMarkdown } from '#import/markdown/to-markdown.ts';

const tooDeep = (): Refusal =>
  new Refusal(
    'Trang web lồng phần tử quá sâu, có thể là tệp phá hoại.',
    'Chép phần văn bản sang Word rồi nhập tệp .docx.',
  );

/** Void elements, and elements whose end tag may be omitted. */
const SHALLOW =
  /^(?:br|hr|img|meta|link|input|col|wbr|area|base|source|p|li|td|tr|th|option|dt|dd)$/;

/** Refuses too deep nesting. Counted without a parser, whose stack it might exhaust. */
function refuseDeep(html: string): void {
  let depth = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const end = html.indexOf('>', at);
    if (end === -1) return;
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(at, at + 30))?.[1]?.toLowerCase();
    if (name && html[end - 1] !== '/' && !SHALLOW.test(name))
      depth = html[at + 1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > LIMITS.depth * 4) throw tooDeep();
    at = end;
  }
}

const parser = unified().use(rehypeParse);

function parseHtml(html: string): Root {
  refuseDeep(html);
  try {
    return parser.parse(html);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

const textLength = (node: Nodes): number => {
  if (node.type === 'text') return node.value.trim().length;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && /^(?:script|style|nav)$/.test(node.tagName)) return 0;
  return node.children.reduce((sum, child) => sum + textLength(child), 0);
};

function elementsOf(root: Root, test: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    if (test(node)) found.push(node);
  });
  return found;
}

/** Returns the article of a portal page if it has most of the text, else the whole page. */
function mainPart(root: Root): Root | Element {
  const all = textLength(root);
  const [best] = elementsOf(
    root,
    ({ tagName, properties }) =>
      /^(?:article|main)$/.test(tagName) || String(properties['itemProp']) === 'articleBody',
  )
    .slice(0, 50)
    .filter((part) => textLength(part) > all / 2)
    .sort((a, b) => textLength(a) - textLength(b));
  return best ?? root;
}

/** @throws Refusal for pages that would exhaust the parser */
function read(
  html: string,
  notes: Notes,
  partOf: (root: Root) => Root | Element,
  keepLinks: boolean,
) {
  const root = parseHtml(html);
  const styles = elementsOf(root, ({ tagName }) => tagName === 'style')
    .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value : '')))
    .join('\n');
  const found = collectBlocks(partOf(root), { sheet: sheetFonts(styles), keepLinks });
  cleanBlocks(found.blocks, notes);
  return found;
}

/** Returns the document in a page, without links, which would lead to the source portal. */
export function readHtml(html: string, notes: Notes): Block[] {
  const { blocks, pictures, lists } = read(html, notes, mainPart, false);
  if (pictures > 0)
    notes.look(`Đã bỏ ${pictures} hình của trang (ảnh chữ ký, con dấu, quảng cáo…).`);
  if (lists > 0)
    notes.look(`Đã ghi thành chữ ${lists} số thứ tự của danh sách HTML; đối chiếu với bản ký.`);
  return blocks;
}

/**
 * Converts a paste from Word, Excel or a web page to Markdown: text, formatting, lists, tables.
 * Pictures are left out and counted: editors upload them with an alternative text.
 * @param keepLinks false for legal texts
 */
export function readPasted(html: string, keepLinks: boolean) {
  const notes = new Notes();
  const { blocks, pictures } = read(html, notes, (root) => root, keepLinks);
  const text = keepLinks ? blocks : belowTitle(blocks);
  const markdown = toMarkdown(text, notes).trim();
  return { markdown, pictures, hadTitle: text.length < blocks.length };
}

const cellLines = ({ blocks }: Cell): string =>
  blocks
    .flatMap((block) => blockText(block).split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/**
 * The rows of the tables in a paste: cells with their lines, a merged cell at each of its places.
 * @returns empty where there is no table
 * @throws Refusal as `readHtml`
 */
export function readPastedRows(html: string): string[][] {
  const { blocks } = read(html, new Notes(), (root) => root, false);
  return blocks
    .flatMap((block) => (block.kind === 'table' ? layOut(block, cellLines) : []))
    .map((row) => Array.from(row, (place?) => place?.text ?? ''))
    .filter((row) => row.some(Boolean));
}

/** Without “CHỈ THỊ / Về việc …” and what is above it: type and title have fields of their own. */
function belowTitle(blocks: readonly Block[]): readonly Block[] {
  const { type, next } = readTitle(blocks, readHead(blocks).next, '');
  return type && next < blocks.length ? blocks.slice(next) : blocks;
}
