/** The common document model of the import: paragraphs of uniformly formatted spans, and tables. */

export interface Span {
  text: string;
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly script?: 'sup' | 'sub' | undefined;
  /** Shown in capitals; `cleanBlocks` writes them as capitals after converting old fonts. */
  readonly caps?: boolean | undefined;
  /** Target URL of the text. */
  readonly link?: string | undefined;
}

export interface Para {
  readonly kind: 'para';
  /** "\n" inside a text is a line break. */
  readonly spans: readonly Span[];
  /** Level of a Word or HTML heading. */
  readonly heading?: number | undefined;
  readonly centred: boolean;
  /** Plain text only: a blank line, page break or other gap came before it. */
  readonly gap?: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly isHeader: boolean;
}
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}
export type Block = Para | Table;

/** One line of a paragraph; columns are still separated by tabs or runs of spaces. */
export interface Line {
  readonly text: string;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  readonly isHeading: boolean;
  readonly gap: boolean;
}

export const paraText = (para: Para): string => spansText(para.spans);

export const blockText = (block: Block): string =>
  (block.kind === 'para'
    ? paraText(block)
    : block.rows
        .flat()
        .flatMap(({ blocks }) => blocks.map(blockText))
        .join('\n')
  )
    .replace(/[ \t]+/g, ' ')
    .trim();

/** Returns whether two spans have the same formatting, as far as Markdown can show it. */
export const sameLook = (a: Span, b: Span): boolean =>
  !a.bold === !b.bold && !a.italic === !b.italic && !a.strike === !b.strike && a.link === b.link;

export const spansText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

const isBold = (spans: readonly Span[]): boolean =>
  spans.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text));

export function splitLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans)
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...span, text });
    });
  return lines;
}

export const linesOf = (para: Para): Line[] =>
  splitLines(para.spans).map((spans, index) => ({
    text: spansText(spans),
    isBold: isBold(spans) || para.heading !== undefined,
    isCentred: para.centred,
    isHeading: para.heading !== undefined,
    gap: index === 0 && (para.gap ?? false),
  }));

/** Creates a paragraph of one unformatted text. */
export const plainPara = (text: string, gap = false): Para => ({
  kind: 'para',
  spans: [{ text }],
  centred: false,
  gap,
});

/** Returns every paragraph, including those in tables. */
export const allParas = (blocks: readonly Block[]): Para[] =>
  blocks.flatMap((block) =>
    block.kind === 'para' ? [block] : allParas(block.rows.flat().flatMap((cell) => cell.blocks)),
  );
