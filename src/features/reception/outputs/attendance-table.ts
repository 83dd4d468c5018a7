/** Attendance as open data: one row for every post and month. */
import { fullName } from '#features/agency/rules/name.ts';
import { sampleColumn } from '#outputs/open-data/record-tables.ts';
import { column, type TableSpec } from '#outputs/open-data/table.ts';
import { ATTENDANCE_STATES } from '#features/reception/labels.ts';
import type {
  AttendanceMonth,
  AttendanceRow,
  Counts,
} from '#features/reception/rules/attendance.ts';

interface Row extends AttendanceRow {
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
  column<Row>(name, FIGURES[name], ({ month }) => month[name], {
    type: 'integer',
    ...(['visits', 'people', 'cases'].includes(name) && {
      description: 'Để trống khi không buổi nào công bố con số này',
    }),
  });

export const attendanceTable: TableSpec<Row> = {
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

export const monthsOf = (row: AttendanceRow): Row[] =>
  row.attendance.months.map((month) => ({ ...row, month }));
