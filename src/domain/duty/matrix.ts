/** The table of one directive and one year: agencies in rows, duties in columns. */
import type { AgencyEntry, DutyEntry } from '../entry.ts';
import { cellOf } from './evidence.ts';
import type { Published } from './question.ts';
import { isTracked, isWholeYear, type Context } from './scope.ts';
import type { StatusCounts } from './state.ts';
import { DUTY_STATUSES, type Cell } from './status.ts';

export interface MatrixRow {
  readonly agency: AgencyEntry;
  /** One cell per duty, in the order of the duties. */
  readonly cells: readonly Cell[];
}

/** The table of one year. */
export interface MatrixYear {
  readonly year: number;
  readonly rows: readonly MatrixRow[];
}

/** A year of which the directive bound a part alone is long enough to meet a duty, not to fail it. */
const inPartOfYear = (cell: Cell): Cell =>
  cell.status === 'unmet' ? { ...cell, status: 'no-data' } : cell;

/** Rows of all agencies that at least one duty is given to, in the order of `agencies`. */
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

export interface AgencyYear {
  readonly year: number;
  /** One cell per duty, in the order of the duties. */
  readonly cells: readonly Cell[];
}

/** One agency over the years in which it is tracked, in the order of `years`. */
export const agencyYears = (
  duties: readonly DutyEntry[],
  agency: AgencyEntry,
  years: readonly number[],
  published: Published,
  context: Context,
): AgencyYear[] =>
  years.flatMap((year) =>
    matrixOf(duties, [agency], year, published, context).map(({ cells }) => ({ year, cells })),
  );

/** How many cells have each status. */
export function tally(cells: readonly Cell[]): StatusCounts {
  const counts = Object.fromEntries(Object.keys(DUTY_STATUSES).map((status) => [status, 0]));
  for (const { status } of cells) counts[status] = (counts[status] ?? 0) + 1;
  return counts as StatusCounts;
}

/** How many agencies have each status for one duty, year by year. */
export interface DutyHistory {
  readonly duty: DutyEntry;
  readonly years: readonly { readonly year: number; readonly counts: StatusCounts }[];
}

/** The history of each duty, in the order of the duties and of the years given. */
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
