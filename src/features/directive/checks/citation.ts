/** Does the record allow a document to be cited, and does it name the place of its text? */
import { fullName } from '#features/agency/rules/name.ts';
import { citationFaults } from '#features/directive/rules/citation-faults.ts';
import { checkEach, checkOf, problem } from '#check/context.ts';

/** Number, type, issuer and title must belong to one document. */
export const citable = checkOf(['directives'], (record, { one }) => {
  const issuer = one('agencies', record.data.issuer)?.data;
  if (!issuer) return [];
  const name = fullName(issuer, record.data.issuedOn);
  return citationFaults(record.data, issuer, name).map(({ field, fault, cure }) =>
    problem(record, { check: 'citation', path: [field], fault, cure }),
  );
});

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
      cure: 'Ghi địa chỉ có toàn văn (fullTextUrl); đã tìm mà không thấy thì đánh dấu “Chưa tìm thấy toàn văn” (textNotFound: true).',
    };
});
