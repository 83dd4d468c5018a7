/** Does a directive have its text? */
import type { Data } from '#features/form.ts';
import type { BodyFault } from '#features/record-text.ts';

/** A summary-only directive may have a body: a longer account in the site's own words. */
export const bodyFault = ({ summaryOnly }: Data, isEmpty: boolean): BodyFault | undefined =>
  isEmpty && summaryOnly !== true
    ? {
        fault: 'Chưa có toàn văn.',
        cure: 'Dán toàn văn vào phần nội dung, hoặc đánh dấu “Chỉ có bản tóm tắt”.',
      }
    : undefined;
