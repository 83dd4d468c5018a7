/** Markdown only: raw HTML would be stripped from the page, or carry somebody's script. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { visit } from 'unist-util-visit';

const LONGEST_EXCERPT = 40;

export const noRawHtml = lintRule<Root>('minh-bach:no-raw-html', (tree, file) => {
  visit(tree, 'html', (node) => {
    const excerpt = node.value.split('\n', 1)[0]?.slice(0, LONGEST_EXCERPT) ?? '';
    file.message(`Có mã HTML: “${excerpt}”`, { place: node.position });
  });
});
