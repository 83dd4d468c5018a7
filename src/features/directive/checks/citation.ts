/** Does the record allow a document to be cited, and does it name the place of its text? */
import { fullName } from '#features/agency/rules/name.ts';
import { citationFaults } from '#features/directive/rules/citation-faults.ts';
import { checkOf, problem } from '#check/context.ts';

/** Number, type, issuer and title must belong to one document. */
export const citable = checkOf(['directives'], (record, { one }) => {
  const issuer = one('agencies', record.data.issuer)?.data;
  if (!issuer) return [];
  const name = fullName(issuer, record.data.issuedOn);
  return citationFaults(record.data, issuer, name).map(({ field, fault, cure }) =>
    problem(record, { check: 'citation', path: [field], fault, cure }),
  );
});
