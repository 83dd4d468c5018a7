/**
 * Replaces `satteri` in the editor's browser (cms/aliases.ts), where its binary does not run. The
 * same Markdown gives the same tree; a test proves it on all content.
 */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'unified';

/** The same setting as in `parse.ts` for Sätteri: footnotes add headings and links. */
const withoutFootnotes: Plugin<[], Root> = function () {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'] } },
  ];
};

const processor = remark().use(remarkGfm).use(withoutFootnotes).freeze();

export const markdownToMdast = (source: string): Root => processor.parse(source);
