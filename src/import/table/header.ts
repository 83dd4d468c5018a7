/** The header rows of a table: whose figures they are, and what each column is called. */
import { foldText } from '#lib/fold-text.ts';
import type { Cell, Sheet } from './sheets.ts';

type Rows = Sheet['rows'];

const AGENCY_HEADER = /^(?:ten )?(?:don vi|co quan|dia phuong|dia ban|xa, phuong)(?! tinh\b)/;
const INDEX_HEADER = /^(?:stt|tt|so tt|so thu tu)$/;

export const textOf = (cell: Cell): string =>
  (cell === undefined ? '' : String(cell)).replace(/\s+/g, ' ').trim();

const matches = (cell: Cell, pattern: RegExp): boolean => pattern.test(foldText(textOf(cell)));

/** Does the row say in which column the agencies stand? */
export const namesAgencies = (row: readonly Cell[]): boolean =>
  row.some((cell) => matches(cell, AGENCY_HEADER));

/** Is it the column of running numbers? */
export const isIndexColumn = (header: Rows, column: number): boolean =>
  header.some((row) => matches(row[column], INDEX_HEADER));

/** The column of the agencies; the first where no header says so. */
export function agencyColumnOf(header: Rows): number {
  const width = Math.max(0, ...header.map((row) => row.length));
  const found = Array.from({ length: width }, (_, column) => column).findIndex((column) =>
    header.some((row) => matches(row[column], AGENCY_HEADER)),
  );
  return Math.max(0, found);
}

/**
 * The names of a column from the top down. A merged cell has its words in its first column alone;
 * they belong to the next column too when that one has words of its own further down and none above.
 */
export function headerParts(header: Rows, column: number): string[] {
  return header.flatMap((row, level) => {
    const own = textOf(row[column]);
    if (own) return [own];
    const has = (line: readonly Cell[]) => textOf(line[column]) !== '';
    if (header.slice(0, level).some(has) || !header.slice(level + 1).some(has)) return [];
    const left = row.slice(0, column).map(textOf).findLast(Boolean);
    return left ? [left] : [];
  });
}

/** Words above the table, a line a cell. */
export const headingAbove = (rows: Rows, top: number): string =>
  rows
    .slice(0, top)
    .flatMap((row) => row.map(textOf).filter(Boolean))
    .join('\n');
