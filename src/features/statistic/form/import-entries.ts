/** The rows and columns of a parsed form → entries of the grid, as the editor assigned them. */
import type { Period } from '#features/statistic/rules/period.ts';
import type { Point } from '#features/statistic/schema.ts';
import { foldText } from '#lib/fold-text.ts';
import type { FormRow } from '#import/table/figures.ts';
import type { FormColumn } from '#import/table/form.ts';
import { lineAt, type GridColumn, type GridFrame } from './grid.ts';
import { currentAt, type CellRef } from './series-edit.ts';
import { numberText } from './typed.ts';
import type { CellEntry } from './use-figures.ts';

/** The agency of the row: its id, '' for the whole province, undefined to leave the row out. */
export type Owner = string | undefined;

export function ownerOf({ owner }: FormRow): Owner {
  if (owner.kind === 'agency') return owner.id;
  return owner.kind === 'total' ? '' : undefined;
}

export interface ImportCell {
  readonly entry: CellEntry;
  readonly value: number;
  /** Compared with the grid. */
  readonly state: 'new' | 'same' | 'differs';
}

/** @param keys of the form's columns, by column of the grid */
export function cellsOf(
  row: FormRow,
  owner: Owner,
  period: Period,
  frame: GridFrame,
  columns: readonly GridColumn[],
  keys: readonly (string | undefined)[],
  series: readonly Point[],
): ImportCell[] {
  if (owner === undefined) return [];
  return columns.flatMap(({ group, part }, index): ImportCell[] => {
    const value = row.values.get(keys[index] ?? '');
    if (value === undefined) return [];
    const cell: CellRef = { ...lineAt(frame, owner || undefined, period), group };
    const standing = currentAt(series, cell)?.[part];
    const state = standing === undefined ? 'new' : standing === value ? 'same' : 'differs';
    return [{ entry: { cell, part, text: numberText(value) }, value, state }];
  });
}

const nameKey = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Of a column with values, where others are named as their parts. */
const VALUE = /^gia tri\b/;
const PART_NAMES = { numerator: /^tu so\b/, denominator: /^mau so\b/ } as const;

/** The only element; undefined if there are several. */
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** The one named “Giá trị”, else the only one that is no part. */
function valueColumn(columns: readonly FormColumn[]): FormColumn | undefined {
  const named = (pattern: RegExp) => columns.filter(({ label }) => pattern.test(nameKey(label)));
  const parts = Object.values(PART_NAMES).flatMap(named);
  return only(named(VALUE)) ?? only(columns.filter((column) => !parts.includes(column)));
}

/**
 * By the column's number, else by its whole name or the last part of it.
 * @returns the key of the form's column; undefined where only the editor can decide
 */
function matchingColumn(
  { group, part, label }: GridColumn,
  { formColumn }: GridFrame,
  columns: readonly FormColumn[],
): string | undefined {
  if (part !== 'stated') {
    if (group !== undefined) return undefined;
    return only(columns.filter((column) => PART_NAMES[part].test(nameKey(column.label))))?.key;
  }
  const key = group ?? formColumn;
  if (key !== undefined && columns.some((column) => column.key === key)) return key;
  if (group === undefined) return valueColumn(columns)?.key;
  const name = nameKey(label);
  const named = (nameOf: (column: FormColumn) => string) =>
    only(columns.filter((column) => nameKey(nameOf(column)) === name))?.key;
  return (
    named((column) => column.label) ?? named((column) => column.label.split(': ').at(-1) ?? '')
  );
}

export const matchColumns = (
  grid: readonly GridColumn[],
  frame: GridFrame,
  columns: readonly FormColumn[],
): (string | undefined)[] => grid.map((column) => matchingColumn(column, frame, columns));
