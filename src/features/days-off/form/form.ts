import type { DaysOff } from '#features/days-off/schema.ts';
import { after, slugOf, text } from '#features/form-text.ts';
import { has, type ConceptForm } from '#features/form.ts';

export const daysOffForm: ConceptForm<DaysOff> = {
  groups: [
    { id: 'year', label: 'Ngày nghỉ, ngày làm bù' },
    { id: 'source', label: 'Thông báo và nguồn' },
  ],
  conditions: { tetTo: { applies: has('tetFrom'), when: 'đã ghi ngày bắt đầu nghỉ Tết' } },
  defaults: (today) => ({ year: Number(today.slice(0, 4)) + 1 }),
  naming: { slug: ({ year }) => slugOf(year), taken: 'Ngày nghỉ của năm này đã có' },
  line: ({ year }) => [after('Năm', text(year))],
  view: {
    identifier: 'year',
    sort: [['year', 'desc']],
    filters: [],
    groups: [],
  },
  isReference: true,
};
