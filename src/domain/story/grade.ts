/** How a year's count of models stands against what the directive asks: at least 1, better 2. */
import type { Cell } from '../duty/status.ts';

export const GRADES = ['target', 'minimum', 'unmet', 'not-reported'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * @param target what the directive calls better than the minimum; without one the minimum is all
 * @returns undefined where the duty does not apply
 */
export function gradeOf({ status, value }: Cell, target: number | undefined): Grade | undefined {
  if (status === 'not-applicable') return undefined;
  if (status !== 'met') return status;
  return (value ?? 0) >= (target ?? 0) ? 'target' : 'minimum';
}
