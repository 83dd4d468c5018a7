/** Headings the way readers by ear need them: the outermost is level 1, none skips a level. */
import type { Heading, Nodes, Root } from 'mdast';

/** All headings of the tree, also those within quotes and lists, in reading order. */
export function headingsOf(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap((child) => headingsOf(child)) : [];
}

/** A copy of each heading's depth, 1 to 6, by heading: `##` and `####` alone become 1 and 2. */
export function evenDepths(root: Root): Map<Heading, Heading['depth']> {
  const headings = headingsOf(root);
  const top = Math.min(...headings.map(({ depth }) => depth));
  const depths = new Map<Heading, Heading['depth']>();
  let previous = 0;
  for (const heading of headings) {
    previous = Math.min(heading.depth - top + 1, previous + 1);
    depths.set(heading, previous as Heading['depth']);
  }
  return depths;
}
