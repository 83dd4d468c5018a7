/**
 * The layout of an official form: a heading, header rows, a row of column numbers such as
 * "1=4+13+22 | 2 | …" or "(1) | (2) | (3)=(1)+(2)", then one row per agency.
 */
import { foldText, slugify } from '#lib/fold-text.ts';
import type { Cell, Sheet } from './sheets.ts';
import { isNumberText } from '#lib/read-number.ts';

type Rows = Sheet['rows'];

const AGENCY_HEADER = /^(?:ten )?(?:don vi|co quan|dia phuong|dia ban|xa, phuong)(?! tinh\b)/;
const INDEX_HEADER = /^(?:stt|tt|so tt|so thu tu)$/;

const cellText = (cell: Cell): string =>
  (cell === undefined ? '' : String(cell)).replace(/\s+/g, ' ').trim();

const matches = (cell: Cell, pattern: RegExp): boolean => pattern.test(foldText(cellText(cell)));

/** Returns whether the row has the header of the agency column. */
const namesAgencies = (row: readonly Cell[]): boolean =>
  row.some((cell) => matches(cell, AGENCY_HEADER));

/** Returns whether the column has running numbers. */
const isIndexColumn = (header: Rows, column: number): boolean =>
  header.some((row) => matches(row[column], INDEX_HEADER));

/** Returns the column of the agencies; the first if no header names it. */
function agencyColumnOf(header: Rows): number {
  const width = Math.max(0, ...header.map((row) => row.length));
  const found = Array.from({ length: width }, (_, column) => column).findIndex((column) =>
    header.some((row) => matches(row[column], AGENCY_HEADER)),
  );
  return Math.max(0, found);
}

/**
 * Returns the header texts of a column, top down. A merged cell has its text only in its first
 * column; the text also applies to a next column that has texts of its own below it and none above.
 */
function headerParts(header: Rows, column: number): string[] {
  return header.flatMap((row, level) => {
    const own = cellText(row[column]);
    if (own) return [own];
    const has = (line: readonly Cell[]) => cellText(line[column]) !== '';
    if (header.slice(0, level).some(has) || !header.slice(level + 1).some(has)) return [];
    const left = row.slice(0, column).map(cellText).findLast(Boolean);
    return left ? [left] : [];
  });
}

/** Returns the text above the table, one line per cell. */
const headingAbove = (rows: Rows, top: number): string =>
  rows
    .slice(0, top)
    .flatMap((row) => row.map(cellText).filter(Boolean))
    .join('\n');

export interface FormColumn {
  /** Column of the sheet, from zero. */
  readonly at: number;
  readonly key: string;
  readonly label: string;
  /** The text after the number: "=(1)+(2)". */
  readonly formula: string;
}
export interface Form {
  /** Text above the table. */
  readonly heading: string;
  readonly agencyColumn: number;
  readonly columns: readonly FormColumn[];
  /** First row of figures. */
  readonly start: number;
}

const COLUMN_NUMBER = /^\(?(\d{1,3})\)?\s*(=.*)?$/;
/** Returns whether a row only has consecutive numbers (at least two), besides a letter or "MS". */
function isNumberRow(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter(Boolean);
  const numbers = texts.flatMap((text) => COLUMN_NUMBER.exec(text)?.[1] ?? []).map(Number);
  const others = texts.filter((text) => !COLUMN_NUMBER.test(text));
  return (
    numbers.length >= 2 &&
    (numbers[0] ?? 9) <= 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) &&
    others.every((text) => /^\(?\p{L}{1,2}\)?$/u.test(text))
  );
}

/** Returns the first header row: the one that names the agencies, else that above the numbers. */
function headerStart(rows: Sheet['rows'], numberRow: number): number {
  for (let row = numberRow - 1; row >= 0 && row >= numberRow - 6; row -= 1)
    if (namesAgencies(rows[row] ?? [])) return row;
  return Math.max(0, numberRow - 1);
}

/** @returns undefined for a sheet without a row of column numbers */
export function readForm({ rows }: Sheet): Form | undefined {
  const numberRow = rows.findIndex(isNumberRow);
  const numbers = rows[numberRow];
  if (!numbers) return undefined;
  const top = headerStart(rows, numberRow);
  const header = rows.slice(top, numberRow);
  const agencyColumn = agencyColumnOf(header);
  const columns = numbers.flatMap((cell, at) => {
    const [, key, formula = ''] = COLUMN_NUMBER.exec(cellText(cell)) ?? [];
    if (!key || at === agencyColumn || isIndexColumn(header, at)) return [];
    return [
      {
        at,
        key: String(Number(key)),
        label: headerParts(header, at).join(': ') || `Cột ${key}`,
        formula,
      },
    ];
  });
  return { heading: headingAbove(rows, top), agencyColumn, columns, start: numberRow + 1 };
}

/**
 * Converts "3=(1)+(2)" to an identity of the schema; a difference is rearranged: 3=1-2 is 1=3+2.
 * @returns undefined for other formulas, such as rates
 */
export function identityOf({ key, formula }: FormColumn): string | undefined {
  const text = `${key}${formula}`.replace(/[()\s]/g, '').replace(/[−–]/g, '-');
  if (/^\d+(?:=\d+(?:\+\d+)*)+$/.test(text)) return text;
  const [, first, less] = /^\d+=(\d+)((?:-\d+)+)$/.exec(text) ?? [];
  return first && less ? `${first}=${key}${less.replaceAll('-', '+')}` : undefined;
}

export const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (cell !== undefined && isNumberText(cell));

/** "Trong đó: Thường xuyên" → "trongdothuongxuyen", the form of group keys. */
const keyOf = (label: string): string => slugify(label).replaceAll('-', '');

/** @returns undefined if column names are not unique */
export function readNamedForm({ rows }: Sheet): Form | undefined {
  const top = rows.findIndex(
    (row) => namesAgencies(row) && row.filter((cell) => cell !== undefined).length > 1,
  );
  if (top < 0) return undefined;
  const isFigureRow = (row: readonly Cell[]) =>
    row.some((cell, at) => isFigure(cell) && !isIndexColumn(rows.slice(top, top + 1), at));
  const start = rows.findIndex((row, index) => index > top && isFigureRow(row));
  if (start < 0) return undefined;
  const header = rows.slice(top, start);
  const agencyColumn = agencyColumnOf(header);
  const columns = Array.from(
    { length: Math.max(...rows.slice(start).map((row) => row.length)) },
    (_, at): FormColumn => {
      const label = headerParts(header, at).join(': ');
      return { at, key: keyOf(label), label, formula: '' };
    },
  ).filter(
    ({ at }) =>
      at !== agencyColumn &&
      !isIndexColumn(header, at) &&
      rows.slice(start).some((row) => isFigure(row[at])),
  );
  const keys = columns.map(({ key }) => key);
  if (keys.length === 0 || keys.includes('') || new Set(keys).size < keys.length) return undefined;
  return { heading: headingAbove(rows, top), agencyColumn, columns, start };
}
