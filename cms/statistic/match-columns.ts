/** Which column of an imported form goes into which column of the grid. */
import { foldText } from '#lib/fold-text.ts';
import type { FormColumn } from '#import/table/form.ts';
import type { Column, Frame } from './grid.ts';

const nameKey = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const PART_NAMES = { numerator: /^tu so\b/, denominator: /^mau so\b/ } as const;

/** The only one; two that would do are none. */
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/**
 * By the number of the column, else by its whole name or the last part of it.
 * @returns the key of the form's column; undefined where only the editor can say
 */
export function matchingColumn(
  { group, part, label }: Column,
  { formColumn }: Frame,
  columns: readonly FormColumn[],
): string | undefined {
  if (part !== 'stated') {
    if (group !== undefined) return undefined;
    return only(columns.filter((column) => PART_NAMES[part].test(nameKey(column.label))))?.key;
  }
  const key = group ?? formColumn;
  if (key !== undefined && columns.some((column) => column.key === key)) return key;
  if (group === undefined) return only(columns)?.key;
  const name = nameKey(label);
  const named = (nameOf: (column: FormColumn) => string) =>
    only(columns.filter((column) => nameKey(nameOf(column)) === name))?.key;
  return (
    named((column) => column.label) ?? named((column) => column.label.split(': ').at(-1) ?? '')
  );
}

/** For each column of the grid, in their order. */
export const matchColumns = (
  grid: readonly Column[],
  frame: Frame,
  columns: readonly FormColumn[],
): (string | undefined)[] => grid.map((column) => matchingColumn(column, frame, columns));
