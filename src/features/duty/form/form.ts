/** The form of duties. */
import { EVIDENCE, type EvidenceKind } from '#features/duty/rules/evidence/index.ts';
import type { Duty } from '#features/duty/schema.ts';
import { after, text } from '#features/form-text.ts';
import { note, RARE_SOURCE, textOf, type ConceptForm, type Data } from '#features/form.ts';

function kindOf({ collection }: Data) {
  const kind = textOf(collection);
  return Object.hasOwn(EVIDENCE, kind) ? EVIDENCE[kind as EvidenceKind] : undefined;
}

export const dutyForm: ConceptForm<Duty> = {
  groups: [
    { id: 'duty', label: 'Nhiệm vụ' },
    { id: 'scope', label: 'Phân công thực hiện' },
    { id: 'evidence', label: 'Tài liệu kiểm chứng' },
    RARE_SOURCE,
  ],
  conditions: {
    'evidence.statistic': {
      applies: (evidence) => kindOf(evidence)?.isFigure ?? false,
      when: 'tài liệu kiểm chứng là số liệu',
    },
  },
  help: {
    'evidence.minimum': (evidence) => {
      const kind = kindOf(evidence);
      return kind && note(kind.hint);
    },
  },
  naming: {
    slug: ({ directive, order }) => {
      const [document, place] = [text(directive), text(order)];
      return document && place ? `${document}-${place.padStart(2, '0')}` : '';
    },
    taken: 'Nhiệm vụ có thứ tự này của văn bản đã có',
  },
  line: ({ directive, order, title }) => [
    text(directive),
    after('Nhiệm vụ', text(order)),
    text(title),
  ],
  view: {
    sort: [['order', 'asc']],
    filters: [],
    groups: ['directive', 'cadence'],
  },
};
