/** The form of national documents that texts cite. */
import { day, slugOf, text } from '#features/form-text.ts';
import { SOURCE, type ConceptForm } from '#features/form.ts';
import type { KnownDocument } from '#features/known-document/schema.ts';

export const knownDocumentForm: ConceptForm<KnownDocument> = {
  groups: [
    { id: 'document', label: 'Văn bản' },
    SOURCE,
    { id: 'names', label: 'Tên gọi khác, tên dễ nhầm', rare: true },
  ],
  naming: {
    slug: ({ number }) => slugOf(number),
    taken: 'Văn bản thường viện dẫn có số, ký hiệu này đã có',
  },
  line: ({ number, issuedOn, title }) => [text(number), day(issuedOn), text(title)],
  view: {
    identifier: 'number',
    sort: [['issuedOn', 'desc'], 'number', 'title'],
    filters: ['type'],
    groups: [
      'type',
      { by: 'issuer', label: 'Nơi ban hành' },
      { by: 'issuedOn', label: 'Năm ban hành', isYear: true },
    ],
  },
  isReference: true,
};
