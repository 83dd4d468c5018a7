/** Chương, Mục, Điều stand one level below what they belong to: readers by ear jump by levels. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { visit } from 'unist-util-visit';
import { textOf } from './text-of.ts';

/** The page's title is level 1, so the body starts at 2. */
const TITLE_LEVEL = 1;

export const headingLevels = lintRule<Root>('minh-bach:heading-levels', (tree, file) => {
  let previous = TITLE_LEVEL;
  visit(tree, 'heading', (node) => {
    if (node.depth > previous + 1)
      file.message(
        `Tiêu đề “${textOf(node)}” ở cấp ${node.depth}, ngay sau cấp ${previous}: nhảy cấp`,
        { place: node.position },
      );
    previous = node.depth;
  });
});
