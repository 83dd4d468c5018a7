/**
 * Stands in for `satteri` in the editor's browser (build-admin.ts): its binary does not run there. The
 * same Markdown gives the same tree, a test proves it on all content.
 */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'unified';

/** As `parse.ts` asks of Sätteri: footnotes invent headings and links. */
const withoutFootnotes: Plugin<[], Root> = function () {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'] } },
  ];
};

const processor = remark().use(remarkGfm).use(withoutFootnotes).freeze();

export const markdownToMdast = (source: string): Root => processor.parse(source);
