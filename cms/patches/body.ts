/** The editor of running text: Markdown drawn as it will look. */
import type { Patch } from './patch-plugin.ts';

export const BODY_PATCHES: readonly Patch[] = [
  {
    // What was merged away meanwhile is looked at no more: deleting up to a link threw in the middle.
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/withLists.js',
    edits: [
      [
        'normalizeNode(entry);\n    const [node, path] = entry;',
        'normalizeNode(entry);\n    const [, path] = entry;\n    if (!Node.has(editor, path)) return;\n    const node = Node.get(editor, path);',
      ],
    ],
  },
  {
    // A paste from Word or a page is read as the import reads files: no styles, no pictures.
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
