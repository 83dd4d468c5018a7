/** What a block of a legal text looks like, before anyone asks which unit it starts. */
import type { Heading, Paragraph, RootContent } from 'mdast';
import type { BlockForm } from '#domain/directive/unit-marker.ts';
import { plainText } from './parse.ts';

/** Its words on one line, and whether it is a heading or wholly bold. */
export function formOf(node: Heading | Paragraph): BlockForm {
  const isBold =
    node.type === 'paragraph' &&
    node.children.every(
      (child) =>
        child.type === 'strong' || child.type === 'break' || plainText(child).trim() === '',
    );
  return {
    text: plainText(node).replace(/\s+/g, ' ').trim(),
    isHeading: node.type === 'heading',
    isBold: isBold && node.children.length > 0,
  };
}

/** Are its letters all capitals? */
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}/u.test(text);

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** A quotation longer than this is an unbalanced sign. */
const LONGEST_QUOTE = 200;

/**
 * The blocks that stand inside a quotation opened before them: quoted law ("… sửa đổi như sau: “1. …”")
 * has numbers that are not this text's. A sign that is never closed, or only after a heading, is a slip.
 */
export function quotedBlocks(blocks: readonly RootContent[]): ReadonlySet<RootContent> {
  const quoted = new Set<RootContent>();
  const change = blocks.map((block) => {
    const text = plainText(block);
    return count(text, /“/gu) - count(text, /”/gu);
  });
  for (let start = 0; start < blocks.length; start++) {
    let depth = change[start] ?? 0;
    if (depth <= 0) continue;
    let end = start + 1;
    while (end < blocks.length && end - start < LONGEST_QUOTE && blocks[end]?.type !== 'heading') {
      depth += change[end] ?? 0;
      if (depth <= 0) break;
      end++;
    }
    if (depth > 0) continue;
    for (const block of blocks.slice(start + 1, end + 1)) quoted.add(block);
    start = end;
  }
  return quoted;
}
