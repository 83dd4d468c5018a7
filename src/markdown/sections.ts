/** A text cut at its headings, without marks: what a sheet of paper can tell of it. */
import type { Root } from 'mdast';
import { parseMarkdown, plainText } from './parse.ts';
import { plainLines } from './plain-text.ts';

export interface Section {
  /** The heading; what stands before the first one has none and is left out. */
  readonly label: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** The sections under the headings of the outermost level, those without words left out. */
export function sections(markdown: string): Section[] {
  const { children } = parseMarkdown(markdown).root;
  const depth = Math.min(...children.map((node) => (node.type === 'heading' ? node.depth : 7)));
  const found: { label: string; nodes: Root['children'] }[] = [];
  for (const node of children)
    if (node.type === 'heading' && node.depth === depth)
      found.push({ label: plainText(node).trim(), nodes: [] });
    else found.at(-1)?.nodes.push(node);
  return found
    .map(({ label, nodes }) => ({
      label,
      text: plainLines({ root: { type: 'root', children: nodes } }),
    }))
    .filter(({ text }) => text !== '');
}
