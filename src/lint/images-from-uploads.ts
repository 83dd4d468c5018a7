/** Pictures come from the site's own uploads: no request to a third party, no dead picture later. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { visit } from 'unist-util-visit';

const UPLOAD = /^\/tep\/(?!.*\.\.)/;

export const imagesFromUploads = lintRule<Root>('minh-bach:images-from-uploads', (tree, file) => {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    // Of two definitions with one name Markdown follows the first.
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : addresses.get(node.identifier);
    if (!UPLOAD.test(url ?? ''))
      file.message(`Ảnh không nằm trong tệp đã tải lên: “${url ?? ''}”`, { place: node.position });
  });
});
