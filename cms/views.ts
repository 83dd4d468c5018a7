/** How editors see each collection: a line per record, sorting, filters, groups. */
import type { CollectionName } from '#features/concepts.ts';
import { AGENCY_KINDS, LEVELS } from '#features/agency/schema.ts';
import { DIALOGUE_STATUSES } from '#features/dialogue/schema.ts';
import { VALIDITY_STATUSES } from '#features/directive/schema.ts';
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';
import { CADENCES } from '#features/duty/schema.ts';
import { FEEDBACK_KINDS } from '#features/feedback/schema.ts';
import { RECEPTION_KINDS } from '#features/reception/schema.ts';
import { fieldMeta } from '#features/schema-walk.ts';
import { PERIOD_KINDS, statisticSchema } from '#features/statistic/schema.ts';
import { STORY_FIELDS } from '#features/story/schema.ts';
import { DERIVED_NAMES, type DerivedField } from './derived.ts';

interface Filter {
  label: string;
  field: string;
  pattern: string | boolean;
}
interface Group {
  label: string;
  field: string;
  pattern?: string;
}
interface View {
  identifier_field: string;
  summary: string;
  sortable_fields: (string | { field: string; label?: string; default_sort?: 'asc' | 'desc' })[];
  view_filters: Filter[];
  view_groups?: Group[];
}

const YEARS_SHOWN = 5;
const sample: Filter = { label: 'Dữ liệu minh họa', field: 'sample', pattern: true };

/** One filter per year, newest first. */
const inYears = (field: string, year: number): Filter[] =>
  Array.from({ length: YEARS_SHOWN }, (_, index) => year - index).map((value) => ({
    label: `Năm ${value}`,
    field,
    pattern: `^${value}`,
  }));

const oneOf = (field: string, options: Readonly<Record<string, string>>): Filter[] =>
  Object.entries(options).map(([value, label]) => ({ label, field, pattern: `^${value}$` }));

const states = (field: DerivedField): Filter[] => oneOf(field, DERIVED_NAMES[field]);

const inYear = (label: string, field: string): Group => ({ label, field, pattern: '^\\d{4}' });

const statisticFields = fieldMeta(statisticSchema.shape.field).options ?? {};

const typeNames = Object.fromEntries(
  Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [id, name]),
);

export const VIEWS: Readonly<Record<CollectionName, (year: number) => View>> = {
  directives: (year) => ({
    identifier_field: 'title',
    summary: '{{number}} · {{title}}',
    sortable_fields: [
      { field: 'issuedOn', label: 'Ngày ban hành', default_sort: 'desc' },
      'publishedOn',
      'number',
      'title',
    ],
    view_filters: [...oneOf('type', typeNames), ...inYears('issuedOn', year), sample],
    view_groups: [
      { label: 'Loại văn bản', field: 'type' },
      inYear('Năm ban hành', 'issuedOn'),
      { label: 'Cơ quan ban hành', field: 'issuer' },
      { label: 'Hiệu lực', field: 'validity.status' },
    ],
  }),
  receptions: () => ({
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: ['title', { field: 'validFrom', default_sort: 'desc' }],
    view_filters: [...states('@in-use'), ...oneOf('kind', RECEPTION_KINDS), sample],
    view_groups: [
      { label: 'Cơ quan', field: 'agency' },
      { label: 'Loại lịch', field: 'kind' },
      { label: 'Áp dụng', field: '@in-use' },
      inYear('Áp dụng từ năm', 'validFrom'),
    ],
  }),
  stories: (year) => ({
    identifier_field: 'title',
    summary: '{{title}} · {{registeredIn}}',
    sortable_fields: [{ field: 'registeredIn', default_sort: 'desc' }, 'publishedOn', 'title'],
    view_filters: [
      ...states('@stage'),
      ...oneOf('field', STORY_FIELDS),
      ...inYears('registeredIn', year),
      sample,
    ],
    view_groups: [
      { label: 'Năm đăng ký', field: 'registeredIn' },
      { label: 'Bước', field: '@stage' },
      { label: 'Lĩnh vực mô hình', field: 'field' },
      { label: 'Đơn vị thực hiện', field: 'agency' },
    ],
  }),
  statistics: () => ({
    identifier_field: 'title',
    summary: '{{title}} ({{unit}})',
    sortable_fields: ['title', { field: 'asOf', default_sort: 'desc' }],
    view_filters: [
      ...oneOf('field', statisticFields),
      { label: 'Hiện ở trang chủ', field: 'key', pattern: true },
      sample,
    ],
    view_groups: [
      { label: 'Lĩnh vực số liệu', field: 'field' },
      { label: 'Kỳ số liệu', field: 'periodKind' },
      inYear('Số liệu tính đến năm', 'asOf'),
    ],
  }),
  agencies: () => ({
    identifier_field: 'names.name',
    summary: '{{names.0.name}}',
    sortable_fields: [{ field: 'order', default_sort: 'asc' }],
    view_filters: [
      ...oneOf('level', LEVELS),
      { label: 'Ngoài tỉnh', field: 'outside', pattern: true },
      sample,
    ],
    view_groups: [
      { label: 'Loại cơ quan', field: 'kind' },
      { label: 'Cấp', field: 'level' },
    ],
  }),
  dialogues: (year) => ({
    identifier_field: 'title',
    summary: '{{on}} · {{title}}',
    sortable_fields: [{ field: 'on', default_sort: 'desc' }, 'title'],
    view_filters: [...oneOf('status', DIALOGUE_STATUSES), ...inYears('on', year), sample],
    view_groups: [
      { label: 'Cơ quan tổ chức', field: 'agency' },
      { label: 'Tình trạng', field: 'status' },
      inYear('Năm đối thoại', 'on'),
    ],
  }),
  feedback: (year) => ({
    identifier_field: 'title',
    summary: '{{receivedOn}} · {{title}}',
    sortable_fields: [{ field: 'receivedOn', default_sort: 'desc' }, 'title'],
    view_filters: [
      ...states('@answer'),
      ...oneOf('kind', FEEDBACK_KINDS),
      ...inYears('receivedOn', year),
      sample,
    ],
    view_groups: [
      { label: 'Trả lời', field: '@answer' },
      { label: 'Đơn vị trả lời', field: 'unit' },
      { label: 'Loại câu hỏi', field: 'kind' },
      inYear('Năm nhận', 'receivedOn'),
    ],
  }),
  duties: () => ({
    identifier_field: 'title',
    summary: '{{order}}. {{title}}',
    sortable_fields: [{ field: 'order', default_sort: 'asc' }],
    view_filters: [sample],
    view_groups: [
      { label: 'Văn bản giao nhiệm vụ', field: 'directive' },
      { label: 'Chu kỳ', field: 'cadence' },
    ],
  }),
  'days-off': () => ({
    identifier_field: 'year',
    summary: 'Năm {{year}}',
    sortable_fields: [{ field: 'year', default_sort: 'desc' }],
    view_filters: [sample],
  }),
  'known-documents': () => ({
    identifier_field: 'number',
    summary: '{{number}} · {{title}}',
    sortable_fields: [{ field: 'issuedOn', default_sort: 'desc' }, 'number', 'title'],
    view_filters: oneOf('type', typeNames),
    view_groups: [
      { label: 'Loại văn bản', field: 'type' },
      { label: 'Nơi ban hành', field: 'issuer' },
      inYear('Năm ban hành', 'issuedOn'),
    ],
  }),
};

/** Vietnamese names of the values that records are grouped by, under the group's label. */
export const GROUP_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Loại văn bản': typeNames,
  'Hiệu lực': VALIDITY_STATUSES,
  'Loại lịch': RECEPTION_KINDS,
  'Áp dụng': DERIVED_NAMES['@in-use'],
  Bước: DERIVED_NAMES['@stage'],
  'Lĩnh vực mô hình': STORY_FIELDS,
  'Lĩnh vực số liệu': statisticFields,
  'Kỳ số liệu': PERIOD_KINDS,
  'Loại cơ quan': AGENCY_KINDS,
  Cấp: LEVELS,
  'Tình trạng': DIALOGUE_STATUSES,
  'Loại câu hỏi': FEEDBACK_KINDS,
  'Trả lời': DERIVED_NAMES['@answer'],
  'Chu kỳ': CADENCES,
};
