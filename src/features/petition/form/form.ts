/** The editors' form of the forms that citizens fill in. */
import { after, day, slugOf, text } from '#features/form-text.ts';
import { FORMER_ADDRESS, PUBLICATION, SOURCE, type ConceptForm } from '#features/form.ts';
import type { Petition } from '#features/petition/schema.ts';

export const petitionForm: ConceptForm<Petition> = {
  groups: [
    { id: 'petition', label: 'Mẫu đơn' },
    { id: 'text', label: 'Nội dung' },
    SOURCE,
    PUBLICATION,
    FORMER_ADDRESS,
  ],
  defaults: (today) => ({ checkedOn: today }),
  naming: { slug: ({ title }) => slugOf(title), taken: 'Mẫu đơn có tên này đã có' },
  line: ({ title, checkedOn }) => [text(title), after('kiểm tra đến ngày', day(checkedOn))],
  view: { sort: ['order', 'title'], filters: [], groups: [] },
  isReference: true,
};
