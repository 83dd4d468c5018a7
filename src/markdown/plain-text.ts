/** A text without marks, a block a line: for search by machines, counting and the like. */
import type { Nodes } from 'mdast';
import { plainText, type Parsed } from './parse.ts';

function lines(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(node)];
    case 'code':
      return node.value.split('\n');
    case 'tableRow':
      return [node.children.map((cell) => plainText(cell).trim()).join(' | ')];
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return 'children' in node ? node.children.flatMap((child) => lines(child)) : [];
  }
}

/** The words of the text as they read, numbers of units included. */
export const plainLines = ({ root }: Pick<Parsed, 'root'>): string =>
  lines(root)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
