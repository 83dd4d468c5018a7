/** What one kind of evidence is, and the input of its rule. */
import type { CollectionName } from '#features/concepts.ts';
import type { Duty } from '#features/duty/schema.ts';
import type { Entry } from '#features/entry.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { formatNumber } from '#lib/vi-number.ts';
import type { Cell, Evidence, Target } from '#features/duty/rules/status.ts';

/** Where evidence is found: published records, and what is counted from those of receptions. */
export type Sources = { readonly [C in CollectionName]: readonly Entry<C>[] } & {
  readonly attendance: readonly AttendanceRow[];
};
type Source = keyof Sources;

/** Is a duty met by an agency in a year? */
export interface Question<S extends Source = never> {
  readonly duty: Duty;
  readonly agency: AgencyEntry;
  readonly year: number;
  readonly published: Pick<Sources, S>;
  /** The day of the build. */
  readonly today: string;
}

/** @typeParam S the sources it reads: its rule reads no other */
export interface Kind<S extends Source = never> {
  readonly label: string;
  /** Help below the minimum in the form, with an example. */
  readonly hint: string;
  /** What is wrong with a minimum; undefined where any is right. */
  readonly minimumFault?: (minimum: number) => string | undefined;
  /** Is it a figure of the statistic that the duty names? */
  readonly isFigure?: true;
  /** After the minimum and the target: a sign directly, a word after a space. */
  readonly unit?: string | ((statistic: Statistic) => string);
  /**
   * When the duty counts as met: what `judge` does, so that readers can verify a cell.
   * @param minimum with its unit: "1", "90%"
   * @param statistic that measures the duty; undefined if no agency has figures
   */
  readonly words: (minimum: string, duty: Duty, statistic: Statistic | undefined) => string;
  /**
   * All of a source or the records it chooses: the tables depend on them alone.
   * @param roots ids of the directives with duties
   */
  readonly reads: {
    readonly [K in S]: 'all' | ((all: Sources[K], roots: readonly string[]) => Sources[K]);
  };
  readonly judge: (question: Question<S>) => Cell;
}

export const NO_DATA: Cell = { status: 'no-data', value: undefined, detail: '', evidence: [] };

/** @param entry whose data may be illustrative */
export const proof = (
  label: string,
  path: string,
  { data }: { readonly data: { readonly sample?: boolean | undefined } },
): Evidence => ({ label, path, sample: data.sample ?? false });

/** Yearly counts are decided when the year is over. */
export const OPEN = 'Năm chưa hết mà chưa đủ thì ghi “Chưa có dữ liệu”.';

export const firstDay = (year: number): string => `${year}-01-01`;
const lastDay = (year: number): string => `${year}-12-31`;
/** Returns the last day of the year, or today if the year is not over. */
export const judgedOn = ({ year, today }: Pick<Question, 'year' | 'today'>): string =>
  lastDay(year) < today ? lastDay(year) : today;

/** Returns the progress towards the target, for bars; valid only where more is better. */
export const towards = (
  { minimum, target }: Duty['evidence'],
  value: number,
  text: string,
): { target?: Target } =>
  target === undefined || target <= 0
    ? {}
    : {
        target: {
          text,
          reached: value >= target,
          share: Math.max(0, Math.min(1, value / target)),
          minimumShare: Math.max(0, Math.min(1, minimum / target)),
        },
      };

interface Counting {
  readonly unit: string;
  readonly value: number;
  /** Describes the published records if none counts: "0" is never shown. */
  readonly detail?: string;
  /** Number of records that may still come to count. */
  readonly undecided?: number;
  /** All published records, counted or not. */
  readonly evidence: readonly Evidence[];
}

/**
 * Compares a count with the minimum. Too few is "not met" only after the year is over and if
 * undecided records could not make up the difference; otherwise the status is "no data".
 */
export function counted(
  { duty, year, today }: Pick<Question, 'duty' | 'year' | 'today'>,
  { unit, value, undecided = 0, evidence, detail }: Counting,
): Cell {
  if (evidence.length === 0) return NO_DATA;
  const { minimum, target = 0 } = duty.evidence;
  const open = lastDay(year) >= today || value + undecided >= minimum;
  const tooFew = open ? 'no-data' : 'unmet';
  return {
    status: value >= minimum ? 'met' : tooFew,
    value,
    detail: detail ?? `${formatNumber(value)} ${unit}`,
    evidence,
    ...towards(duty.evidence, value, `${formatNumber(target)} ${unit}`),
  };
}
