/** How editors see each collection: a line per record, sorting, filters, groups. */
import type { CollectionName } from '#domain/concepts.ts';
import { AGENCY_KINDS, LEVELS } from '#domain/agency/schema.ts';
import { DIALOGUE_STATUSES } from '#domain/dialogue/schema.ts';
import { DOCUMENT_TYPES } from '#domain/directive/types.ts';
import { FEEDBACK_KINDS } from '#domain/feedback/schema.ts';
import { RECEPTION_KINDS } from '#domain/reception/schema.ts';
import { STORY_FIELDS } from '#domain/story/schema.ts';

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
      { label: 'Năm ban hành', field: 'issuedOn', pattern: '^\\d{4}' },
      { label: 'Cơ quan ban hành', field: 'issuer' },
    ],
  }),
  receptions: () => ({
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: ['title', { field: 'validFrom', default_sort: 'desc' }],
    view_filters: [...oneOf('kind', RECEPTION_KINDS), sample],
    view_groups: [
      { label: 'Cơ quan', field: 'agency' },
      { label: 'Loại', field: 'kind' },
    ],
  }),
  stories: (year) => ({
    identifier_field: 'title',
    summary: '{{title}} · {{registeredIn}}',
    sortable_fields: [{ field: 'registeredIn', default_sort: 'desc' }, 'publishedOn', 'title'],
    view_filters: [...oneOf('field', STORY_FIELDS), ...inYears('registeredIn', year), sample],
    view_groups: [
      { label: 'Năm đăng ký', field: 'registeredIn' },
      { label: 'Lĩnh vực', field: 'field' },
      { label: 'Đơn vị thực hiện', field: 'agency' },
    ],
  }),
  statistics: () => ({
    identifier_field: 'title',
    summary: '{{title}} ({{unit}})',
    sortable_fields: ['title', { field: 'asOf', default_sort: 'desc' }],
    view_filters: [{ label: 'Hiện ở trang chủ', field: 'key', pattern: true }, sample],
    view_groups: [
      { label: 'Lĩnh vực', field: 'field' },
      { label: 'Kỳ số liệu', field: 'periodKind' },
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
    ],
  }),
  feedback: (year) => ({
    identifier_field: 'title',
    summary: '{{receivedOn}} · {{title}}',
    sortable_fields: [{ field: 'receivedOn', default_sort: 'desc' }, 'title'],
    view_filters: [...oneOf('kind', FEEDBACK_KINDS), ...inYears('receivedOn', year), sample],
    view_groups: [
      { label: 'Loại', field: 'kind' },
      { label: 'Đơn vị trả lời', field: 'unit' },
    ],
  }),
  duties: () => ({
    identifier_field: 'title',
    summary: '{{order}}. {{title}}',
    sortable_fields: [{ field: 'order', default_sort: 'asc' }],
    view_filters: [sample],
    view_groups: [{ label: 'Văn bản giao nhiệm vụ', field: 'directive' }],
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
    view_groups: [{ label: 'Loại văn bản', field: 'type' }],
  }),
};

/** Vietnamese names of the values that records are grouped by. */
export const GROUP_VALUES: Readonly<Record<string, string>> = {
  ...typeNames,
  ...RECEPTION_KINDS,
  ...STORY_FIELDS,
  ...AGENCY_KINDS,
  ...LEVELS,
  ...DIALOGUE_STATUSES,
  ...FEEDBACK_KINDS,
};
