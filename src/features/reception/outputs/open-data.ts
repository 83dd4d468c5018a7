/** Open data: reception schedules, all their sessions, and how they are kept. */
import { fullName } from '#features/agency/rules/name.ts';
import { ATTENDANCE_STATES } from '#features/reception/labels.ts';
import type {
  AttendanceMonth,
  AttendanceRow,
  Counts,
} from '#features/reception/rules/attendance.ts';
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

/** Of one post in one month. */
interface KeptRow extends AttendanceRow {
  readonly month: AttendanceMonth;
}

type Figure = Exclude<keyof Counts, 'withoutFigures'>;
const FIGURES: Readonly<Record<Figure, string>> = {
  required: 'Số ngày phải tiếp trong các kỳ đã qua',
  decided: 'Trong đó: số ngày của các kỳ đã công bố đủ kết quả',
  kept: 'Trong đó: số ngày người đứng đầu đã trực tiếp tiếp',
  head: 'Buổi người đứng đầu tiếp',
  delegated: 'Buổi ủy quyền, người khác tiếp',
  postponed: 'Buổi hoãn',
  cancelled: 'Buổi không tổ chức',
  moved: 'Lần dời ngày',
  unreported: 'Buổi đã qua, chưa công bố kết quả',
  coming: 'Buổi chưa tới',
  visits: 'Lượt tiếp',
  people: 'Số người được tiếp',
  cases: 'Số vụ việc',
};

const figure = (name: Figure) =>
  column<KeptRow>(name, FIGURES[name], ({ month }) => month[name], {
    type: 'integer',
    ...(['visits', 'people', 'cases'].includes(name) && {
      description: 'Để trống khi không buổi nào công bố con số này',
    }),
  });

export const attendanceTable: TableSpec<KeptRow> = {
  name: 'keeping',
  file: 'thuc-hien-lich',
  title: 'Thực hiện lịch tiếp công dân',
  description:
    'Mỗi người tiếp và tháng một dòng. Buổi dời sang tháng khác vẫn tính cho tháng theo lịch.',
  primaryKey: ['agency', 'post', 'month'],
  columns: [
    column('year', 'Năm', ({ attendance }) => attendance.year, { type: 'year' }),
    column('month', 'Tháng', ({ month }) => month.month),
    column('agency', 'Cơ quan', ({ agency }) => agency.id, { refers: 'agencies' }),
    column('agency_name', 'Tên cơ quan', ({ agency, month }) => fullName(agency.data, month.month)),
    column('post', 'Người tiếp', ({ attendance }) => attendance.post),
    column('state', 'Tình trạng', ({ month }) => month.state, {
      constraints: { required: true, enum: Object.keys(ATTENDANCE_STATES) },
    }),
    column(
      'state_label',
      'Tình trạng (bằng chữ)',
      ({ month }) => ATTENDANCE_STATES[month.state].label,
    ),
    ...(Object.keys(FIGURES) as Figure[]).map(figure),
    column('reasons', 'Lý do đã công bố', ({ month }) => month.reasons.join('; ')),
    column('minimum', 'Mức tối thiểu theo', ({ attendance }) =>
      attendance.minimums.map(({ source }) => source.title).join('; '),
    ),
    sampleColumn(({ agency }) => agency.data.sample),
  ],
};

export const monthsOf = (row: AttendanceRow): KeptRow[] =>
  row.attendance.months.map((month) => ({ ...row, month }));

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
