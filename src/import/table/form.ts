/**
 * The layout of an official form: a heading, header rows, a row of column numbers such as
 * "1=4+13+22 | 2 | …" or "(1) | (2) | (3)=(1)+(2)", then one row per agency.
 */
import {
  agencyColumnOf,
  headerParts,
  headingAbove,
  isIndexColumn,
  namesAgencies,
  textOf,
} from './header.ts';
import type { Cell, Sheet } from './sheets.ts';

export interface FormColumn {
  /** Place in the sheet, from zero. */
  readonly at: number;
  readonly key: string;
  readonly label: string;
  /** What follows the number: "=(1)+(2)". */
  readonly formula: string;
}
export interface Form {
  /** Words above the table. */
  readonly heading: string;
  readonly agencyColumn: number;
  readonly columns: readonly FormColumn[];
  /** First row of figures. */
  readonly start: number;
}

const COLUMN_NUMBER = /^\(?(\d{1,3})\)?\s*(=.*)?$/;
/** Numbers one apart, nothing else but a letter or "MS", at least two of them. */
function isNumberRow(row: readonly Cell[]): boolean {
  const texts = row.map(textOf).filter(Boolean);
  const numbers = texts.flatMap((text) => COLUMN_NUMBER.exec(text)?.[1] ?? []).map(Number);
  const others = texts.filter((text) => !COLUMN_NUMBER.test(text));
  return (
    numbers.length >= 2 &&
    (numbers[0] ?? 9) <= 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) &&
    others.every((text) => /^\(?\p{L}{1,2}\)?$/u.test(text))
  );
}

/** The first header row: the one that says whose figures they are, else the row above the numbers. */
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
    const [, key, formula = ''] = COLUMN_NUMBER.exec(textOf(cell)) ?? [];
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
 * "3=(1)+(2)" as an identity of the schema; a difference is turned round: 3=1-2 is 1=3+2.
 * @returns undefined for other sums, such as rates
 */
export function identityOf({ key, formula }: FormColumn): string | undefined {
  const text = `${key}${formula}`.replace(/[()\s]/g, '').replace(/[−–]/g, '-');
  if (/^\d+(?:=\d+(?:\+\d+)*)+$/.test(text)) return text;
  const [, first, less] = /^\d+=(\d+)((?:-\d+)+)$/.exec(text) ?? [];
  return first && less ? `${first}=${key}${less.replaceAll('-', '+')}` : undefined;
}
