/** Grades a year's number of stories against the directive: at least 1, target 2. */
import type { Cell } from '#features/duty/rules/status.ts';

/** Best first. `pending`: too few so far, but the year is not over. */
export const GRADES = ['target', 'minimum', 'pending', 'unmet', 'no-data'] as const;
export type Grade = (typeof GRADES)[number];

/** @returns undefined where the duty does not apply */
export function gradeOf({ status, target, evidence }: Cell): Grade | undefined {
  if (status === 'not-applicable') return undefined;
  if (status === 'met') return target && !target.reached ? 'minimum' : 'target';
  return status === 'no-data' && evidence.length > 0 ? 'pending' : status;
}
