/** Marks on every printed page, so that a loose page does not mislead. */
import { DIRECTIVE, ORIGINAL, SHEET } from '#features/directive/labels.ts';
import type { Directive } from '#features/directive/schema.ts';
import type { Validity } from './validity.ts';

interface Printed {
  readonly data: Pick<Directive, 'sample' | 'summaryOnly' | 'unproofread'>;
  readonly validity: Validity;
  readonly isWithdrawn: boolean;
}

/** Does the printed sheet have a letterhead? A summary by the editors must not. */
export const hasLetterhead = ({ data, isWithdrawn }: Omit<Printed, 'validity'>): boolean =>
  !data.summaryOnly && !isWithdrawn;

/** Returns the top margin line, or "": "MINH HỌA – … · HẾT HIỆU LỰC TOÀN BỘ". */
export const printMark = ({ data, validity, isWithdrawn }: Printed): string =>
  [
    data.sample && SHEET.sample,
    isWithdrawn && DIRECTIVE.withdrawnBadge,
    ['no', 'partly', 'not-yet'].includes(validity.applies) && validity.label,
    data.summaryOnly && SHEET.summary,
    data.unproofread && ORIGINAL.unproofread,
  ]
    .filter((mark) => typeof mark === 'string')
    .join(' · ')
    .toUpperCase();

/** Returns the word across each page, also for browsers without margin boxes, or undefined. */
export function watermark({ data, validity, isWithdrawn }: Printed): string | undefined {
  if (data.sample) return SHEET.sampleMark.toUpperCase();
  if (isWithdrawn) return DIRECTIVE.withdrawnBadge.toUpperCase();
  if (validity.applies === 'no') return validity.label.toUpperCase();
  return data.summaryOnly ? SHEET.summaryMark.toUpperCase() : undefined;
}
