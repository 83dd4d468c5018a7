/** Does an answer have both its date and its text? */
import type { Data } from '#features/form.ts';
import type { BodyFault } from '#features/record-text.ts';

export function bodyFault({ answeredOn }: Data, isEmpty: boolean): BodyFault | undefined {
  if (isEmpty === !answeredOn) return undefined;
  return answeredOn
    ? {
        key: 'answeredOn',
        fault: 'Có ngày trả lời nhưng chưa có nội dung trả lời.',
        cure: 'Viết câu trả lời vào phần nội dung.',
      }
    : {
        key: 'answeredOn',
        fault: 'Có nội dung trả lời nhưng chưa ghi ngày trả lời.',
        cure: 'Ghi ngày trả lời.',
      };
}
