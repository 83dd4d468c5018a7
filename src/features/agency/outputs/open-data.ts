/** Open data: the agencies, their names over time, their places and their predecessors. */
import { fullName, nameOn, shortName } from '#features/agency/rules/name.ts';
import { agencySchema } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/entry.ts';
import { dataOf, type UrlOf, recordsTable } from '#outputs/open-data/columns.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { identity, partsTable } from '#outputs/open-data/parts.ts';
import { column, type Table } from '#outputs/open-data/table.ts';

const hours = ({ data }: AgencyEntry): string | undefined =>
  data.openingHours?.map(({ days, from, to }) => `${days}: ${from}–${to}`).join('; ');

export const agenciesTable = (entries: readonly AgencyEntry[], url: UrlOf): Table =>
  recordsTable<AgencyEntry>(entries, {
    name: 'agencies',
    title: 'Cơ quan',
    description: 'Cơ quan hiện nay, cơ quan trước đây và cơ quan nơi khác được nhắc đến.',
    pageOf: ({ id }) => url(pathOf('agency', id)),
    columns: [
      column('name', 'Tên đầy đủ', ({ data }) => fullName(data), {
        constraints: { required: true },
      }),
      column('short_name', 'Tên gọn', ({ data }) => shortName(data)),
      column('name_from', 'Tên này dùng từ ngày', ({ data }) => nameOn(data).from, {
        type: 'date',
      }),
      column('former_names', 'Tên trước đây', ({ data }) =>
        data.names
          .slice(0, -1)
          .map(({ name }) => name)
          .join('; '),
      ),
      ...fromSchema<AgencyEntry>(agencySchema, dataOf, [
        'kind',
        'level',
        'territory',
        'symbol',
        'dissolvedOn',
        'head.post',
        'massMobilisationHead.post',
        'massMobilisationHead.name',
        'massMobilisationHead.decision',
        'massMobilisationHead.from',
        'massMobilisationLead.post',
        'massMobilisationLead.name',
        'massMobilisationLead.decision',
        'massMobilisationLead.from',
        'address',
        'phone',
        'email',
        'website',
        'outside',
      ]),
      column('parents', 'Cơ quan cấp trên', ({ data }) =>
        data.parents?.map(({ agency }) => agency).join('; '),
      ),
      column('predecessors', 'Kế thừa từ', ({ data }) =>
        data.predecessors?.map(({ agency }) => agency).join('; '),
      ),
      column('opening_hours', 'Giờ làm việc, tiếp công dân thường xuyên', hours),
      ...fromSchema<AgencyEntry>(agencySchema, dataOf, ['note']),
    ],
  });

const { names, parents, predecessors } = agencySchema.shape;

export const agencyNamesTable = (entries: readonly AgencyEntry[]): Table =>
  partsTable(entries, {
    name: 'agency-names',
    title: 'Tên gọi của cơ quan qua các thời kỳ',
    description: 'Mỗi tên gọi một dòng, cũ nhất trước; tên hiện nay đứng cuối.',
    owner: { name: 'agency', title: 'Cơ quan', refers: 'agencies' },
    parts: (data) => data.names,
    columns: fromSchema(names.element, identity, ['name', 'shortName', 'from', 'to']),
  });

export const agencyParentsTable = (entries: readonly AgencyEntry[]): Table =>
  partsTable(entries, {
    name: 'agency-parents',
    title: 'Cơ quan cấp trên qua các thời kỳ',
    description: 'Mỗi cơ quan cấp trên một dòng, với thời gian trực thuộc nếu đã biết.',
    owner: { name: 'child', title: 'Cơ quan trực thuộc', refers: 'agencies' },
    parts: (data) => data.parents,
    columns: fromSchema(parents.unwrap().element, identity, ['agency', 'from', 'to']),
  });

export const agencyPredecessorsTable = (entries: readonly AgencyEntry[]): Table =>
  partsTable(entries, {
    name: 'agency-predecessors',
    title: 'Cơ quan kế thừa cơ quan nào',
    description: 'Mỗi lần hợp nhất, chia tách, đổi tên hoặc chuyển giao một dòng.',
    owner: { name: 'successor', title: 'Cơ quan mới', refers: 'agencies' },
    parts: (data) => data.predecessors,
    columns: fromSchema(predecessors.unwrap().element, identity, ['agency', 'on', 'how']),
  });
