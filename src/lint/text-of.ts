/** The words of a heading, without its marks, for messages. */
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';

/** All text below the heading, joined. */
export function textOf(heading: Heading): string {
  const words: string[] = [];
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  });
  return words.join('');
}
