/**
 * A table without a row of column numbers: its columns are known by their names alone, as long as a
 * header says where the agencies stand and no two columns have one name.
 */
import { slugify } from '#lib/fold-text.ts';
import { isNumberText } from '#lib/read-number.ts';
import type { Form, FormColumn } from './form.ts';
import {
  agencyColumnOf,
  headerParts,
  headingAbove,
  isIndexColumn,
  namesAgencies,
} from './header.ts';
import type { Cell, Sheet } from './sheets.ts';

const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (cell !== undefined && isNumberText(cell));

/** "Trong đó: Thường xuyên" → "trongdothuongxuyen", as keys of groups are written. */
const keyOf = (label: string): string => slugify(label).replaceAll('-', '');

/** @returns undefined where the names of the columns do not tell them apart */
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
