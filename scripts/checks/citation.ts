/** Does the record allow a document to be cited, and does it name the place of its text? */
import { fullName } from '#domain/agency/name.ts';
import { citationFaults } from '#domain/directive/citation-faults.ts';
import { problem, type Check } from './context.ts';

/** Number, type, issuer and title must belong to one document. */
export const citable: Check = ({ of }) => {
  const agencies = new Map(of('agencies').map(({ id, data }) => [id, data]));
  return of('directives').flatMap((record) => {
    const issuer = agencies.get(record.data.issuer);
    if (!issuer) return [];
    const name = fullName(issuer, record.data.issuedOn);
    return citationFaults(record.data, issuer, name).map(({ field, fault, cure }) =>
      problem(record, { check: 'citation', path: [field], fault, cure }),
    );
  });
};

/** A summary must link to the text, or declare that its location is unknown. */
export const fullText: Check = ({ of }) =>
  of('directives').flatMap((record) => {
    const { summaryOnly, fullTextUrl, textNotFound } = record.data;
    if (fullTextUrl && textNotFound)
      return problem(record, {
        check: 'full-text',
        path: ['textNotFound'],
        fault: 'Vừa ghi nơi đăng toàn văn, vừa ghi là chưa tìm thấy toàn văn.',
        cure: 'Bỏ một trong hai.',
      });
    if (!summaryOnly || fullTextUrl || textNotFound) return [];
    return problem(record, {
      check: 'full-text',
      severity: 'warning',
      path: ['summaryOnly'],
      fault: 'Chỉ có bản tóm tắt nhưng không nói toàn văn ở đâu.',
      cure: 'Ghi địa chỉ có toàn văn (fullTextUrl); đã tìm mà không thấy thì đánh dấu “Chưa tìm thấy toàn văn” (textNotFound: true).',
    });
  });
