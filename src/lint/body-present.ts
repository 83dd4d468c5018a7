/** Checks that a record has the text it must have. For the check and the CMS. */

interface BodyFault {
  /** The faulty key; undefined if the fault is in the text. */
  readonly key?: 'answeredOn';
  readonly fault: string;
  readonly cure: string;
}

type Data = Readonly<Record<string, unknown>>;

/** A summary-only directive may have a body: a longer account in the site's own words. */
const directive = ({ summaryOnly }: Data, isEmpty: boolean): BodyFault | undefined =>
  isEmpty && summaryOnly !== true
    ? {
        fault: 'Chưa có toàn văn.',
        cure: 'Dán toàn văn vào phần nội dung, hoặc đánh dấu “Chỉ có bản tóm tắt” (summaryOnly: true).',
      }
    : undefined;

function answer({ answeredOn }: Data, isEmpty: boolean): BodyFault | undefined {
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
        cure: 'Ghi ngày trả lời (answeredOn).',
      };
}

/** Returns a fault for an unmarked directive without text, or an answer without text or day. */
export function bodyFault(collection: string, data: Data, body = ''): BodyFault | undefined {
  const isEmpty = body.trim() === '';
  if (collection === 'directives') return directive(data, isEmpty);
  return collection === 'feedback' ? answer(data, isEmpty) : undefined;
}
