/** Open data: reception schedules, all their sessions, and how they are kept. */
import { hoursText, type SessionView } from '#features/reception/rules/view.ts';
import { ruleText } from '#features/reception/rules/rule-text.ts';
import { outcomeOf } from '#features/reception/rules/session.ts';
import { receptionSchema, sessionSchema } from '#features/reception/schema.ts';
import { pathOf } from '#features/concepts.ts';
import {
  idColumn,
  pageColumn,
  recordTables,
  sampleColumn,
} from '#outputs/open-data/record-tables.ts';
import { schemaColumns } from '#outputs/open-data/schema-columns.ts';
import { column, type TableSpec } from '#outputs/open-data/table.ts';
import { attendanceTable } from './attendance-table.ts';

const announcedOn = ({ session }: SessionView): string | undefined =>
  session.records.findLast(({ publishedOn }) => publishedOn !== undefined)?.publishedOn;

/** The fields of a session, computed from its schedule and its records. */
const computed = ({ session }: SessionView) => ({ ...session, ...outcomeOf(session) });

export const sessionsTable: TableSpec<SessionView> = {
  name: 'sessions',
  file: 'buoi-tiep',
  title: 'Từng buổi tiếp công dân',
  description:
    'Mỗi buổi một dòng, tính từ lịch, ngày nghỉ và các thay đổi đã công bố, đến hết mười hai tháng tới.',
  primaryKey: ['id'],
  columns: [
    idColumn(({ session }) => session.id),
    column('reception', 'Lịch', ({ session }) => session.reception, {
      refers: 'receptions',
      constraints: { required: true },
    }),
    column('agency', 'Cơ quan', ({ session }) => session.agency, {
      refers: 'agencies',
      constraints: { required: true },
    }),
    column('agency_name', 'Tên cơ quan vào ngày đó', ({ agency }) => agency),
    ...schemaColumns<SessionView>(sessionSchema, computed, {
      on: () => [
        column('date', 'Ngày tiếp', ({ session }) => session.date, {
          type: 'date',
          constraints: { required: true },
        }),
        column('nominal_date', 'Ngày theo quy tắc', ({ session }) => session.nominal, {
          type: 'date',
        }),
      ],
      movedTo: (own) => [
        ...own,
        column('moved_from', 'Dời từ ngày', ({ session }) => session.movedFrom, { type: 'date' }),
      ],
      originalOn: 'nominal_date',
      host: () => [
        column('host_post', 'Chức vụ người tiếp', ({ session }) => session.host.post),
        column('host_name', 'Họ và tên người tiếp', ({ session }) => session.host.name),
        column(
          'planned_host_post',
          'Người tiếp theo lịch, nếu khác',
          ({ session }) => session.plannedHost?.post,
        ),
      ],
      times: () => [column('hours', 'Giờ tiếp', ({ session }) => hoursText(session.times))],
      'place.name': () => [column('place', 'Địa điểm', ({ session }) => session.place.name)],
      'place.address': () => [
        column('place_address', 'Địa điểm: Địa chỉ', ({ session }) => session.place.address),
      ],
      'place.geo': 'in the table of schedules',
      form: () => [column('form', 'Hình thức', ({ session }) => session.form)],
      publishedOn: () => [
        column('changed_on', 'Ngày thông báo gần nhất', announcedOn, {
          type: 'date',
          description: 'Ngày công bố thay đổi hoặc kết quả mới nhất của buổi này',
        }),
      ],
    }),
    pageColumn(({ path }) => path),
    sampleColumn(({ session }) => session.sample),
  ],
};

export const openData = [
  ...recordTables('reception', receptionSchema, {
    name: 'receptions',
    file: 'lich-tiep-cong-dan',
    title: 'Lịch tiếp công dân',
    description: `Mỗi lịch một dòng; từng buổi theo lịch ở bảng ${sessionsTable.file}.`,
    body: ['body', 'Nội dung thông báo'],
    page: ({ data }) => pathOf('reception', data.agency),
    fields: {
      rule: (own) => [column('rule', 'Ngày tiếp', ({ data }) => ruleText(data.rule)), ...own],
      times: () => [column('hours', 'Giờ tiếp', ({ data }) => hoursText(data.times))],
      sessions: sessionsTable.name,
    },
  }),
  sessionsTable,
  attendanceTable,
];
