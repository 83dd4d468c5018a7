import { DUTY } from '#features/duty/labels.ts';

export type DutyStatus = 'met' | 'unmet' | 'no-data' | 'not-applicable';

export interface Evidence {
  readonly label: string;
  readonly path: string;
  readonly sample: boolean;
}

/** The target above the minimum ("phấn đấu"): missing it never makes a duty "not met". */
export interface Target {
  /** "2 mô hình", "100%" */
  readonly text: string;
  readonly reached: boolean;
  /** Achieved share of the target, and the minimum as a share of it: 0 to 1. */
  readonly share: number;
  readonly minimumShare: number;
}

/** The status of one duty for one agency and year, from published records. */
export interface Cell {
  readonly status: DutyStatus;
  readonly value: number | undefined;
  /** The count or fact, as worded in the evidence: "2 mô hình", "91,3%". */
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  readonly target?: Target;
  /** If the duty has several requirements: the status of each, to show what is missing. */
  readonly parts?: readonly Part[];
}

export interface Part {
  readonly name: string;
  readonly cell: Cell;
}

/** One unmet part decides, then one part without data. */
const WORST_FIRST = ['unmet', 'no-data', 'met'] as const;

/** Combines several parts into one cell, with the value of the last one. */
export function together(parts: readonly Part[]): Cell {
  const has = (status: DutyStatus): boolean => parts.some(({ cell }) => cell.status === status);
  return {
    status: WORST_FIRST.find(has) ?? 'no-data',
    value: parts.at(-1)?.cell.value,
    detail: parts.map(({ name, cell }) => `${name}: ${cell.detail || DUTY.noDetail}`).join('; '),
    evidence: parts.flatMap(({ cell }) => cell.evidence),
    parts,
  };
}
