/** The rows of a read form → entries of the grid, by whom and where the editor wants them. */
import type { Period } from '#domain/statistic/period.ts';
import type { Point } from '#domain/statistic/schema.ts';
import type { FormRow } from '#import/table/figures.ts';
import { lineAt, type Column, type Frame } from './grid.ts';
import { currentAt, type Place } from './series-edit.ts';
import { numberText } from './typed.ts';
import type { Entry } from './use-figures.ts';

/** Whose row it becomes: the id of an agency, '' for the whole province, undefined for no row. */
export type Owner = string | undefined;

export function ownerOf({ owner }: FormRow): Owner {
  if (owner.kind === 'agency') return owner.id;
  return owner.kind === 'total' ? '' : undefined;
}

export interface ImportCell {
  readonly entry: Entry;
  readonly value: number;
  /** Against what stands in the grid. */
  readonly state: 'new' | 'same' | 'differs';
}

/** @param keys of the form's columns, by column of the grid */
export function cellsOf(
  row: FormRow,
  owner: Owner,
  period: Period,
  frame: Frame,
  columns: readonly Column[],
  keys: readonly (string | undefined)[],
  series: readonly Point[],
): ImportCell[] {
  if (owner === undefined) return [];
  return columns.flatMap(({ group, part }, index): ImportCell[] => {
    const value = row.values.get(keys[index] ?? '');
    if (value === undefined) return [];
    const place: Place = { ...lineAt(frame, owner || undefined, period), group };
    const standing = currentAt(series, place)?.[part];
    const state = standing === undefined ? 'new' : standing === value ? 'same' : 'differs';
    return [{ entry: { place, part, text: numberText(value) }, value, state }];
  });
}
