/** A legal text as a plain list of its paragraphs, each with the unit it stands in; for comparison. */
import type { Nodes } from 'mdast';
import { prepareLegalLines } from './legal-lines.ts';
import { isUnit, legalTree, type LegalItem } from './legal-tree.ts';
import { parseMarkdown, plainText } from './parse.ts';

export interface LegalBlock {
  /** Its words with their number, without marks. */
  readonly text: string;
  /** "khoản 2 Điều 5"; empty above the first unit. */
  readonly place: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts of what reads as one: a paragraph, an item of a list, a row of a table. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plainText(cell)).join(' | '));
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(textsOf);
  return [plainText(node)];
}

function* blocksOf(items: readonly LegalItem[], place: string): Generator<LegalBlock> {
  for (const item of items) {
    if (!isUnit(item)) {
      for (const text of textsOf(item.block)) yield { text, place };
      continue;
    }
    const own = item.titleNode ? [item.node, item.titleNode] : [item.node];
    yield { text: own.map((node) => plainText(node)).join(' '), place: item.place };
    yield* blocksOf(item.items, item.place);
  }
}

/** All paragraphs in reading order; raw HTML is none, as on the page. */
export function legalBlocks(source: string): LegalBlock[] {
  const { root } = parseMarkdown(prepareLegalLines(source));
  return [...blocksOf(legalTree(root.children), '')]
    .map(({ text, place }) => ({ text: oneLine(text), place: oneLine(place) }))
    .filter(({ text }) => text !== '');
}
