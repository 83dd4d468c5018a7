/** What every page of a printed sheet must say, so that a loose page cannot mislead. */
import { SHEET } from '#strings/reading.ts';
import type { Directive } from './schema.ts';
import type { Validity } from './validity.ts';

interface Printed {
  readonly data: Pick<Directive, 'sample' | 'summaryOnly' | 'unproofread'>;
  readonly validity: Validity;
  readonly isWithdrawn: boolean;
}

/** Does the sheet bear the head block of a document? A summary in our own words must not. */
export const hasLetterhead = ({ data, isWithdrawn }: Omit<Printed, 'validity'>): boolean =>
  !data.summaryOnly && !isWithdrawn;

/** The line in the top margin of each page: "MINH HỌA – … · HẾT HIỆU LỰC TOÀN BỘ"; empty for none. */
export const printMark = ({ data, validity, isWithdrawn }: Printed): string =>
  [
    data.sample && SHEET.sample,
    isWithdrawn && SHEET.withdrawn,
    ['no', 'partly', 'not-yet'].includes(validity.applies) && validity.label,
    data.summaryOnly && SHEET.summary,
    data.unproofread && SHEET.unproofread,
  ]
    .filter((mark) => typeof mark === 'string')
    .join(' · ')
    .toUpperCase();

/** The word across each page, for browsers too that leave margins empty; undefined for none. */
export function watermark({ data, validity, isWithdrawn }: Printed): string | undefined {
  if (data.sample) return SHEET.sampleMark.toUpperCase();
  if (isWithdrawn) return SHEET.withdrawn.toUpperCase();
  if (validity.applies === 'no') return validity.label.toUpperCase();
  return data.summaryOnly ? SHEET.summaryMark.toUpperCase() : undefined;
}
