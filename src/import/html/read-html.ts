/** A web page, saved from a portal or from Word, → blocks of the document in it. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block } from '#import/blocks.ts';
import { cleanBlocks } from '#import/legacy/clean-blocks.ts';
import { LIMITS } from '#import/limits.ts';
import { Notes, Refusal } from '#import/notes.ts';
import { collectBlocks, sheetFonts } from './collect.ts';
import { toMarkdown } from '#import/markdown/to-markdown.ts';

const tooDeep = (): Refusal =>
  new Refusal(
    'Trang web lồng phần tử quá sâu, có thể là tệp phá hoại.',
    'Chép phần văn bản sang Word rồi nhập tệp .docx.',
  );

/** Elements that close themselves or one another. */
const SHALLOW =
  /^(?:br|hr|img|meta|link|input|col|wbr|area|base|source|p|li|td|tr|th|option|dt|dd)$/;

/** Tags open at once, counted without a parser: a parser would need the stack that the tags exhaust. */
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

const parser = unified().use(rehypeParse, { fragment: false });

export function parseHtml(html: string): Root {
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

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

/** The article of a portal's page, where most of the words stand; else the whole page. */
export function mainPart(root: Root): Root | Element {
  const all = textLength(root);
  const parts = [...elementsOf(root)].filter(
    ({ tagName, properties }) =>
      /^(?:article|main)$/.test(tagName) || String(properties['itemProp']) === 'articleBody',
  );
  const [best] = parts
    .slice(0, 50)
    .filter((part) => textLength(part) > all / 2)
    .sort((a, b) => textLength(a) - textLength(b));
  return best ?? root;
}

export const styleText = (root: Root): string =>
  [...elementsOf(root)]
    .filter(({ tagName }) => tagName === 'style')
    .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value : '')))
    .join('\n');

/** @throws Refusal for pages made to exhaust the reader */
export function readHtml(html: string, notes: Notes): Block[] {
  const root = parseHtml(html);
  const { blocks, pictures, lists } = collectBlocks(mainPart(root), {
    sheet: sheetFonts(styleText(root)),
  });
  cleanBlocks(blocks, notes);
  if (pictures > 0)
    notes.look(`Đã bỏ ${pictures} hình của trang (ảnh chữ ký, con dấu, quảng cáo…).`);
  if (lists > 0)
    notes.look(`Đã ghi thành chữ ${lists} số thứ tự của danh sách HTML; đối chiếu với bản ký.`);
  return blocks;
}

export interface Pasted {
  readonly markdown: string;
  /** Pictures that were left out: they are uploaded, with a text for who cannot see them. */
  readonly pictures: number;
}

/**
 * @param keepLinks false for legal texts
 * @throws Refusal for a page made to exhaust the reader
 */
export function readPasted(html: string, keepLinks: boolean): Pasted {
  const root = parseHtml(html);
  const notes = new Notes();
  const sheet = sheetFonts(styleText(root));
  const { blocks, pictures } = collectBlocks(root, { sheet, keepLinks });
  cleanBlocks(blocks, notes);
  return { markdown: toMarkdown(blocks, notes).trim(), pictures };
}
