/** The editor of running text: Markdown drawn as the site renders it. */
import type { Patch } from './patch-plugin.ts';

export const BODY_PATCHES: readonly Patch[] = [
  {
    // Skips nodes that were merged away meanwhile: deleting up to a link threw in the middle.
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/withLists.js',
    edits: [
      [
        'normalizeNode(entry);\n    const [node, path] = entry;',
        'normalizeNode(entry);\n    const [, path] = entry;\n    if (!Node.has(editor, path)) return;\n    const node = Node.get(editor, path);',
      ],
    ],
  },
  {
    // A paste from Word or a page is parsed like an imported file: no styles, no pictures.
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
    imports: ['insertBlocks', 'insertPasted'],
    edits: [
      [
        "import DOMPurify from 'dompurify';",
        "import { markdownToSlate } from '../../../serializers';",
      ],
      [
        "const html = data.getData('text/html');",
        "const html = data.types.includes('application/x-slate-fragment') ? '' : data.getData('text/html');",
      ],
      [
        /const sanitizedHtml = [\s\S]*?Transforms\.insertFragment\(editor, fragment\);/,
        'insertPasted(html, (markdown) => insertBlocks(editor, markdownToSlate(markdown)));',
      ],
    ],
  },
];
