/** The form of duties. */
import type { Duty } from '#features/duty/schema.ts';
import { after, text } from '#features/form-text.ts';
import { RARE_SOURCE, is, type ConceptForm } from '#features/form.ts';
import { HELP } from './help.ts';

export const FORM: ConceptForm<Duty> = {
  groups: [
    { id: 'duty', label: 'Nhiệm vụ' },
    { id: 'scope', label: 'Phân công thực hiện' },
    { id: 'evidence', label: 'Tài liệu kiểm chứng' },
    RARE_SOURCE,
  ],
  body: undefined,
  conditions: {
    'evidence.statistic': {
      applies: is('collection', 'statistics'),
      when: 'tài liệu kiểm chứng là số liệu',
    },
  },
  help: HELP,
  agency: undefined,
  naming: {
    slug: ({ directive, order }) =>
      `${text(directive) ?? ''}-${(text(order) ?? '').padStart(2, '0')}`,
    taken: 'Nhiệm vụ có thứ tự này của văn bản đã có',
  },
  line: ({ directive, order, title }) => [
    text(directive),
    after('Nhiệm vụ', text(order)),
    text(title),
  ],
  view: {
    summary: '{{order}}. {{title}}',
    sort: [['order', 'asc']],
    filters: [],
    groups: ['directive', 'cadence'],
  },
};
