/** The table of one directive and one year: agencies in rows, duties in columns. */
import type { AgencyEntry, DutyEntry } from '../entry.ts';
import { cellOf } from './evidence.ts';
import type { Published } from './question.ts';
import { DUTY_STATUSES, type Cell, type DutyStatus } from './status.ts';

export const FIRST_YEAR = 2024;

export interface MatrixRow {
  readonly agency: AgencyEntry;
  /** One cell per duty, in the order of the duties. */
  readonly cells: readonly Cell[];
}

export interface Context {
  readonly issuedOn: string;
  /** Former province the issuer governed; undefined for the whole of today's. */
  readonly territory: string | undefined;
  readonly today: string;
}

/** The table of one year. */
export interface MatrixYear {
  readonly year: number;
  readonly rows: readonly MatrixRow[];
}

/** The years with a page of their own, newest first. */
export function yearsOf({ issuedOn, today }: Context): number[] {
  const first = Math.max(FIRST_YEAR, Number(issuedOn.slice(0, 4)));
  const last = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

/**
 * Is it an agency of the province on the last day of that year (today, in the year that still runs),
 * and does the directive's issuer stand above it?
 */
export function isTracked(
  { data }: AgencyEntry,
  year: number,
  { territory, today }: Context,
): boolean {
  const lastDay = `${year}-12-31`;
  const day = lastDay < today ? lastDay : today;
  const exists =
    (data.names[0]?.from ?? '') <= day &&
    (data.dissolvedOn === undefined || data.dissolvedOn >= day);
  const below =
    territory === undefined || data.territory === undefined || data.territory === territory;
  return exists && below && !data.outside && data.level !== 'central';
}

/** Rows of all agencies that at least one duty is given to, in the order of `agencies`. */
export function matrixOf(
  duties: readonly DutyEntry[],
  agencies: readonly AgencyEntry[],
  year: number,
  published: Published,
  context: Context,
): MatrixRow[] {
  return agencies
    .filter((agency) => isTracked(agency, year, context))
    .filter((agency) => duties.some(({ data }) => data.appliesTo.includes(agency.data.kind)))
    .map((agency) => ({
      agency,
      cells: duties.map((duty) => cellOf(duty, agency, year, published, context)),
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
export function tally(cells: readonly Cell[]): Record<DutyStatus, number> {
  const counts = Object.fromEntries(Object.keys(DUTY_STATUSES).map((status) => [status, 0]));
  for (const { status } of cells) counts[status] = (counts[status] ?? 0) + 1;
  return counts as Record<DutyStatus, number>;
}

/** Of how many agencies that were given a duty how many met it, year by year. */
export interface DutyHistory {
  readonly duty: DutyEntry;
  readonly years: readonly { readonly year: number; readonly met: number; readonly of: number }[];
}

/** The history of each duty, in the order of the duties and of the years given. */
export const historyOf = (
  duties: readonly DutyEntry[],
  matrices: readonly MatrixYear[],
): DutyHistory[] =>
  duties.map((duty, index) => ({
    duty,
    years: matrices.map(({ year, rows }) => {
      const counts = tally(rows.flatMap(({ cells }) => cells[index] ?? []));
      return { year, met: counts.met, of: counts.met + counts.unmet + counts['no-data'] };
    }),
  }));
