/** What comes with a paste from Word, Excel or a web page → Markdown: words, marks, lists, tables. */
import { collectBlocks } from './html/collect.ts';
import { sheetFonts } from './html/look.ts';
import { parseHtml, styleText } from './html/read-html.ts';
import { cleanBlocks } from './legacy/clean-blocks.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import { Notes } from './notes.ts';

export interface Pasted {
  readonly markdown: string;
  /** Pictures that were left out: they are uploaded, with a text for who cannot see them. */
  readonly pictures: number;
}

/**
 * @param keepLinks false for legal texts
 * @throws Refusal for a page made to exhaust the reader
 */
export function readPasted(html: string, keepLinks: boolean): Pasted {
  const root = parseHtml(html);
  const notes = new Notes();
  const sheet = sheetFonts(styleText(root));
  const { blocks, pictures } = collectBlocks(root, { sheet, keepLinks });
  cleanBlocks(blocks, notes);
  return { markdown: toMarkdown(blocks, notes).trim(), pictures };
}
