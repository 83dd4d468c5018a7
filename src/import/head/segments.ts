/** Lines of the head, with Word's tables, tabs and runs of spaces taken apart into their columns. */
import { linesOf, type Block, type Line } from '#import/blocks.ts';
import { oneLine } from '#import/text/clean.ts';

export interface Segment extends Line {
  /** 0 is the left column. */
  readonly column: number;
  /** The segment starts a new line. */
  readonly isFirst: boolean;
}

const COLUMNS = /\t+| {3,}/;
/** Where OCR runs the two columns of a head together with one space. */
const RIGHT_COLUMN =
  /(?<=\S )(?=(?:CỘNG H[ÒO][AÀ] X[ÃA] H[ỘO]I|ĐẢNG CỘNG SẢN VIỆT|Độc lập\s*[-–—]))/u;

/** The space after "Số:" is left for the clerk's pen, and stands for no column. */
export const closeNumber = (text: string): string => text.replace(/(số\s*:)\s+(?=\d)/iu, '$1 ');

const pieces = (text: string): string[] =>
  closeNumber(text)
    .split(COLUMNS)
    .flatMap((column) => (column.length < 300 ? column.split(RIGHT_COLUMN) : [column]))
    .map(oneLine);

function lineSegments(line: Line, column: number): Segment[] {
  return pieces(line.text)
    .map((text, index) => ({ ...line, text, column: column + index, isFirst: index === 0 }))
    .filter(({ text }) => text !== '');
}

/** All segments of a block; a table cell by cell, so that wrapped lines of one cell stay together. */
export function segmentsOf(block: Block, column = 0): Segment[] {
  if (block.kind === 'para') return linesOf(block).flatMap((line) => lineSegments(line, column));
  return block.rows.flatMap((row) =>
    row.flatMap((cell, index) => cell.blocks.flatMap((inner) => segmentsOf(inner, index))),
  );
}
