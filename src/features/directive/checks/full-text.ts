/** Is it said where the full text is, and can what was not proofread be compared with something? */
import { checkEach } from '#check/context.ts';

/** A summary must link to the text, or declare that its location is unknown. */
export const fullText = checkEach('full-text', 'directives', function* ({ data }) {
  const { summaryOnly, fullTextUrl, textNotFound } = data;
  if (fullTextUrl && textNotFound)
    yield {
      path: ['textNotFound'],
      fault: 'Vừa ghi nơi đăng toàn văn, vừa ghi là chưa tìm thấy toàn văn.',
      cure: 'Bỏ một trong hai.',
    };
  else if (summaryOnly && !fullTextUrl && !textNotFound)
    yield {
      severity: 'warning',
      path: ['summaryOnly'],
      fault: 'Chỉ có bản tóm tắt nhưng không nói toàn văn ở đâu.',
      cure: 'Ghi “Nơi đăng toàn văn”; đã tìm mà không thấy thì đánh dấu “Chưa tìm thấy toàn văn”.',
    };
});

/** "Not proofread" asks readers to compare: so there must be a text and an original. */
export const unproofread = checkEach('unproofread', 'directives', function* (record) {
  const { unproofread: isMarked, attachments, source } = record.data;
  if (!isMarked) return;
  const at = { severity: 'warning', path: ['unproofread'] } as const;
  if (!(record.hasText && !record.data.summaryOnly))
    yield {
      ...at,
      fault: 'Đánh dấu “Chưa hiệu đính” nhưng không có toàn văn để hiệu đính.',
      cure: 'Bỏ dấu này; dấu chỉ dùng khi toàn văn đã có trên trang.',
    };
  else if (!source && !attachments?.some(({ kind }) => kind === 'signed'))
    yield {
      ...at,
      fault:
        'Chữ chưa hiệu đính mà không có bản ký kèm theo, cũng không ghi nguồn: không ai đối chiếu được.',
      cure: 'Đính kèm bản ký (loại tệp “Bản ký chính thức”), hoặc ghi nguồn.',
    };
});
