/** A year's count of stories against what the directive asks: at least 1, better 2. */
import type { Cell } from '../duty/status.ts';

/** The best first. `pending`: too few so far, in a year that is not over. */
export const GRADES = ['target', 'minimum', 'pending', 'unmet', 'no-data'] as const;
export type Grade = (typeof GRADES)[number];

/** @returns undefined where the duty does not apply */
export function gradeOf({ status, target, evidence }: Cell): Grade | undefined {
  if (status === 'not-applicable') return undefined;
  if (status === 'met') return target && !target.reached ? 'minimum' : 'target';
  return status === 'no-data' && evidence.length > 0 ? 'pending' : status;
}
