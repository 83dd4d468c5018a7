/** The input of an evidence rule, and the published records it may use. */
import { formatNumber } from '#lib/vi-number.ts';
import type {
  AgencyEntry,
  DialogueEntry,
  DirectiveEntry,
  StatisticEntry,
  StoryEntry,
} from '#features/entry.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import type { Duty } from '#features/duty/schema.ts';
import type { Cell, Evidence, Target } from './status.ts';

/** All records that can be evidence. */
export interface Published {
  readonly agencies: readonly AgencyEntry[];
  readonly directives: readonly DirectiveEntry[];
  readonly dialogues: readonly DialogueEntry[];
  readonly attendance: readonly AttendanceRow[];
  readonly stories: readonly StoryEntry[];
  readonly statistics: readonly StatisticEntry[];
}

export interface Question {
  readonly duty: Duty;
  readonly agency: AgencyEntry;
  readonly year: number;
  readonly published: Published;
  readonly today: string;
}
export type Rule = (question: Question) => Cell;

export const NO_DATA: Cell = {
  status: 'no-data',
  value: undefined,
  detail: '',
  evidence: [],
};

export const firstDay = (year: number): string => `${year}-01-01`;
export const lastDay = (year: number): string => `${year}-12-31`;
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
  { duty, year, today }: Question,
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
