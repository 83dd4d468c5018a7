/** Hand-written Word files with features that LibreOffice does not write, and attacks. */
import { strToU8, zipSync } from 'fflate';
import { allParas, paraText, type Block } from '#import/blocks.ts';
import { Notes } from '#import/notes.ts';
import { readSource } from '#import/read-source.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`;
/** Returns a paragraph of an automatic list. */
export const li = (numId: number, level: number, content: string): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const tr = (cells: string, properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
export const num = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

/** Returns a .docx whose body contains these paragraphs. */
export function docx(
  body: string,
  { numbering, styles, footnotes, header }: WordParts = {},
): Uint8Array {
  const part = (root: string, content: string | undefined) =>
    content === undefined
      ? undefined
      : strToU8(`<?xml version="1.0"?><w:${root} ${W}>${content}</w:${root}>`);
  const parts: Record<string, Uint8Array | undefined> = {
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/header1.xml': part('hdr', header),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).filter(
        (entry): entry is [string, Uint8Array] => entry[1] !== undefined,
      ),
    ),
  );
}

export interface Read {
  readonly blocks: readonly Block[];
  readonly lines: string[];
  readonly notes: string;
}

/** Returns the import's result for a body. */
export function read(body: string, parts: WordParts = {}): Read {
  const notes = new Notes();
  const { blocks } = readSource('a.docx', docx(body, parts), notes);
  return {
    blocks,
    lines: allParas(blocks).map((para) => paraText(para).trim()),
    notes: notes
      .all()
      .map(({ text }) => text)
      .join('\n'),
  };
}
export const lines = (body: string, parts?: WordParts): string[] => read(body, parts).lines;
