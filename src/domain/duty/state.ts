/** The state of a duty, or of an agency: counts of statuses in words that are printed as they are. */
import { formatNumber } from '#lib/vi-number.ts';
import { DUTY_STATUSES, type DutyStatus } from './status.ts';

export type StatusCounts = Readonly<Record<DutyStatus, number>>;

/** In the order in which they are said and drawn. Who was given no duty is not counted. */
export const COUNTED = ['met', 'unmet', 'no-data'] as const satisfies readonly DutyStatus[];

/** Is anything known of at least one? */
export const isRecorded = ({ met, unmet }: StatusCounts): boolean => met + unmet > 0;

/**
 * @param unit what is counted: "cơ quan", "nhiệm vụ"
 * @returns "5 cơ quan đạt, 2 chưa đạt, 3 chưa có dữ liệu"; where nothing is recorded, no count of
 * those that met it, but "15 cơ quan: chưa có dữ liệu"
 */
export function stateInWords(counts: StatusCounts, unit: string): string {
  const label = (status: DutyStatus): string => DUTY_STATUSES[status].label.toLowerCase();
  const silent = counts['no-data'];
  if (!isRecorded(counts))
    return silent > 0
      ? `${formatNumber(silent)} ${unit}: ${label('no-data')}`
      : label('not-applicable');
  return COUNTED.filter((status) => counts[status] > 0)
    .map((status, index) =>
      [formatNumber(counts[status]), ...(index === 0 ? [unit] : []), label(status)].join(' '),
    )
    .join(', ');
}
