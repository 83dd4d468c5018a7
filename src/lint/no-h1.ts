/** The record's title is the page's only first-level heading. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { visit } from 'unist-util-visit';
import { textOf } from './text-of.ts';

export const noH1 = lintRule<Root>('minh-bach:no-h1', (tree, file) => {
  visit(tree, 'heading', (node) => {
    if (node.depth === 1)
      file.message(`Tiêu đề cấp một trong bài: “${textOf(node)}”`, { place: node.position });
  });
});
