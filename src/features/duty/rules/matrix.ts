/** The table of one directive and one year: agencies in rows, duties in columns. */
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DutyEntry } from '#features/duty/schema.ts';
import { cellOf, type Published } from './evidence/index.ts';
import { isTracked, isWholeYear, type Context } from './scope.ts';
import type { StatusCounts } from './state.ts';
import type { Cell } from './status.ts';
import { DUTY_STATUSES } from '#features/duty/labels.ts';

export interface MatrixRow {
  readonly agency: AgencyEntry;
  /** One cell per duty, in the order of the duties. */
  readonly cells: readonly Cell[];
}

export interface MatrixYear {
  readonly year: number;
  readonly rows: readonly MatrixRow[];
}

/** If the directive was in force for part of the year only, a duty can be met but not failed. */
const inPartOfYear = (cell: Cell): Cell =>
  cell.status === 'unmet' ? { ...cell, status: 'no-data' } : cell;

/** Returns one row per agency that has at least one of the duties, in the order of `agencies`. */
export function matrixOf(
  duties: readonly DutyEntry[],
  agencies: readonly AgencyEntry[],
  year: number,
  published: Published,
  context: Context,
): MatrixRow[] {
  const whole = isWholeYear(year, context);
  const judged = (cell: Cell): Cell => (whole ? cell : inPartOfYear(cell));
  return agencies
    .filter((agency) => isTracked(agency, year, context))
    .filter((agency) => duties.some(({ data }) => data.appliesTo.includes(agency.data.kind)))
    .map((agency) => ({
      agency,
      cells: duties.map((duty) => judged(cellOf(duty, agency, year, published, context.today))),
    }));
}

export function tally(cells: readonly Cell[]): StatusCounts {
  const counts = Object.fromEntries(Object.keys(DUTY_STATUSES).map((status) => [status, 0]));
  for (const { status } of cells) counts[status] = (counts[status] ?? 0) + 1;
  return counts as StatusCounts;
}

/** Number of agencies by status for one duty, year by year. */
export interface DutyHistory {
  readonly duty: DutyEntry;
  readonly years: readonly { readonly year: number; readonly counts: StatusCounts }[];
}

/** Returns the history of each duty, in the given order of duties and years. */
export const historyOf = (
  duties: readonly DutyEntry[],
  matrices: readonly MatrixYear[],
): DutyHistory[] =>
  duties.map((duty, index) => ({
    duty,
    years: matrices.map(({ year, rows }) => ({
      year,
      counts: tally(rows.flatMap(({ cells }) => cells[index] ?? [])),
    })),
  }));

/** The row of an agency: one cell per duty, in the order of the duties. */
export interface AgencyYear {
  readonly year: number;
  readonly cells: readonly Cell[];
}
