/** Documents of the agency that implement the directive. */
import { pathOf } from '#features/concepts.ts';
import { implementing } from '#features/duty/rules/implementing.ts';
import type { Evidence } from '#features/duty/rules/status.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { counted, firstDay, proof, type Kind } from './kind.ts';

export const documentEvidence = ({ id, data }: DirectiveEntry): Evidence =>
  proof(`${data.number}: ${data.title}`, pathOf('directive', id), { data });

/** Was it issued by the end of that year and in force at its beginning? */
export const appliesIn = ({ data }: DirectiveEntry, year: number): boolean =>
  Number(data.issuedOn.slice(0, 4)) <= year && (data.expiresOn ?? '9999') >= firstDay(year);

export const directives: Kind<'directives'> = {
  label: 'Văn bản triển khai của cơ quan',
  hint: 'Số văn bản, ví dụ 1.',
  words: (minimum, duty) =>
    `Đạt khi cơ quan có ít nhất ${minimum} văn bản triển khai, hướng dẫn hoặc quy định chi tiết văn bản này, trực tiếp hay qua một văn bản khác, ${
      duty.cadence === 'yearly' ? 'ban hành trong năm' : 'ban hành đến hết năm và chưa hết hiệu lực'
    }.`,
  reads: { directives: (all, roots) => roots.flatMap((root) => implementing(root, all)) },
  judge: (question) => {
    const { duty, agency, year, published } = question;
    const own = implementing(duty.directive, published.directives).filter(
      (entry) =>
        entry.data.issuer === agency.id &&
        appliesIn(entry, year) &&
        (duty.cadence !== 'yearly' || entry.data.issuedOn.startsWith(String(year))),
    );
    const evidence = own.map(documentEvidence);
    return counted(question, { unit: 'văn bản', value: own.length, evidence });
  },
};
