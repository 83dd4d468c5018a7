/** Describes the state of a duty or an agency: counts by status, in words ready to print. */
import { formatNumber } from '#lib/vi-number.ts';
import type { DutyStatus } from './status.ts';
import { DUTY_STATUSES } from '#features/duty/labels.ts';

export type StatusCounts = Readonly<Record<DutyStatus, number>>;

/** Statuses in display order, without agencies that do not have the duty. */
export const COUNTED = ['met', 'unmet', 'no-data'] as const satisfies readonly DutyStatus[];

export const isRecorded = ({ met, unmet }: StatusCounts): boolean => met + unmet > 0;

/**
 * @param unit what is counted: "cơ quan", "nhiệm vụ"
 * @returns "5 cơ quan đạt, 2 chưa đạt, 3 chưa có dữ liệu", or if no status is known "15 cơ quan:
 * chưa có dữ liệu"
 */
export function stateInWords(counts: StatusCounts, unit: string): string {
  const label = (status: DutyStatus): string => DUTY_STATUSES[status].label.toLowerCase();
  const noData = counts['no-data'];
  if (!isRecorded(counts))
    return noData > 0
      ? `${formatNumber(noData)} ${unit}: ${label('no-data')}`
      : label('not-applicable');
  return COUNTED.filter((status) => counts[status] > 0)
    .map((status, index) =>
      [formatNumber(counts[status]), ...(index === 0 ? [unit] : []), label(status)].join(' '),
    )
    .join(', ');
}
