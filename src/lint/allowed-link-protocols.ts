/** Links lead to pages, letters and telephones; never to `javascript:`, `data:` or a local disk. */
import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import { visit } from 'unist-util-visit';

const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** May a page link there? Relative addresses and the four protocols; `//host` hides its protocol. */
export function isAllowedLink(url: string): boolean {
  // Browsers ignore control characters and spaces inside a protocol, so the test must too.
  // eslint-disable-next-line no-control-regex -- exactly these are what is removed
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '').replaceAll('\\', '/');
  if (bare.startsWith('//')) return false;
  const protocol = /^([^/?#:]*):/.exec(bare)?.[1];
  return protocol === undefined || ALLOWED.has(protocol.toLowerCase());
}

export const allowedLinkProtocols = lintRule<Root>(
  'minh-bach:allowed-link-protocols',
  (tree, file) => {
    visit(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && !isAllowedLink(node.url))
        file.message(`Liên kết không được phép: “${node.url}”`, { place: node.position });
    });
  },
);
