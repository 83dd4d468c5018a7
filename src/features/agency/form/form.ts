import type { Agency } from '#features/agency/schema.ts';
import { slugOf, text } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  SOURCE,
  isNot,
  recordsOf,
  type ChoiceContext,
  type ChoiceText,
  type Condition,
  type ConceptForm,
  type Data,
} from '#features/form.ts';
import { formatDate } from '#lib/local-date.ts';
import { HELP } from './help.ts';

const ofProvince: Condition = {
  applies: ({ level, outside }) => level !== 'central' && outside !== true,
  when: 'cơ quan thuộc tỉnh',
};

const currentName = ({ names }: Data): Data => recordsOf(names).at(-1) ?? {};

/**
 * The current name, the last of an agency's names; undefined while there is none. Merged provinces
 * kept their names, so a dissolved agency also shows its last day.
 */
export function agencyLine(data: Data): string | undefined {
  const { name, to } = currentName(data);
  const end = data['dissolvedOn'] ?? to;
  return name && typeof end === 'string' ? `${text(name)} (đến ${formatDate(end)})` : text(name);
}

/** The province's main bodies first, those of other provinces and the central ones last. */
function choice(data: Data, { id, mainIssuers }: ChoiceContext): ChoiceText {
  const main = mainIssuers.indexOf(id);
  const isOver = data['dissolvedOn'] !== undefined;
  const others = isOver ? mainIssuers.length + 1 : mainIssuers.length;
  const outside = data['outside'] === true;
  return {
    label: agencyLine(data) ?? '',
    detail: outside ? 'Ngoài tỉnh' : undefined,
    also: recordsOf(data['names'])
      .flatMap(({ name, shortName }) => [text(name), text(shortName)])
      .filter(Boolean)
      .join(' · '),
    rank: outside ? mainIssuers.length + 2 : main < 0 ? others : main,
  };
}

export const agencyForm: ConceptForm<Agency> = {
  groups: [
    { id: 'names', label: 'Tên và loại cơ quan' },
    { id: 'contact', label: 'Liên hệ, giờ làm việc' },
    { id: 'people', label: 'Người đứng đầu, người phụ trách' },
    { id: 'lineage', label: 'Cấp trên và kế thừa' },
    SOURCE,
    { id: 'other', label: 'Hiển thị và ghi chú', rare: true },
    FORMER_ADDRESS,
  ],
  conditions: {
    territory: ofProvince,
    massMobilisationHead: ofProvince,
    massMobilisationLead: ofProvince,
    parents: { applies: isNot('level', 'central'), when: 'cơ quan không thuộc trung ương' },
  },
  help: HELP,
  naming: {
    slug: (data) => {
      const { shortName, name } = currentName(data);
      return slugOf(shortName || name);
    },
  },
  line: (data) => [agencyLine(data)],
  view: {
    identifier: 'names.name',
    sort: [['order', 'asc']],
    filters: ['level', 'outside'],
    groups: ['kind', 'level'],
  },
  choice,
  isReference: true,
  needsSource: true,
};
