/** Open data: duties, and the status of every agency for each of them, year by year. */
import { fullName } from '#features/agency/rules/name.ts';
import type { MatrixRow, MatrixYear } from '#features/duty/rules/matrix.ts';
import { DUTY_STATUSES } from '#features/duty/labels.ts';
import { dutySchema, type DutyEntry } from '#features/duty/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { recordTables, sampleColumn } from '#outputs/open-data/record-tables.ts';
import { column, type TableSpec } from '#outputs/open-data/table.ts';

interface Status {
  readonly directive: DirectiveEntry;
  readonly year: number;
  readonly row: MatrixRow;
  readonly duty: DutyEntry;
  readonly cell: MatrixRow['cells'][number];
}

export const dutyStatusTable: TableSpec<Status> = {
  name: 'duty-status',
  file: 'thuc-hien-nhiem-vu',
  title: 'Tình trạng thực hiện nhiệm vụ',
  description: 'Mỗi cơ quan, nhiệm vụ và năm một dòng, tính từ các bản ghi đã công bố.',
  primaryKey: ['year', 'agency', 'duty'],
  columns: [
    column('directive', 'Văn bản', ({ directive }) => directive.id, { refers: 'directives' }),
    column('year', 'Năm', ({ year }) => year, { type: 'year' }),
    column('agency', 'Cơ quan', ({ row }) => row.agency.id, { refers: 'agencies' }),
    column('agency_name', 'Tên cơ quan', ({ row, year }) =>
      fullName(row.agency.data, `${year}-12-31`),
    ),
    column('duty', 'Nhiệm vụ', ({ duty }) => duty.id, { refers: 'duties' }),
    column('duty_order', 'Thứ tự nhiệm vụ', ({ duty }) => duty.data.order, { type: 'integer' }),
    column('duty_title', 'Tên nhiệm vụ', ({ duty }) => duty.data.title),
    column('status', 'Tình trạng', ({ cell }) => cell.status, {
      constraints: { required: true, enum: Object.keys(DUTY_STATUSES) },
    }),
    column('status_label', 'Tình trạng (bằng chữ)', ({ cell }) => DUTY_STATUSES[cell.status].label),
    column('value', 'Giá trị', ({ cell }) => cell.value, { type: 'number' }),
    column('minimum', 'Tối thiểu để đạt', ({ duty }) => duty.data.evidence.minimum, {
      type: 'number',
    }),
    column('target', 'Mức phấn đấu', ({ duty }) => duty.data.evidence.target, {
      type: 'number',
    }),
    column('evidence', 'Tài liệu kiểm chứng', ({ cell }, url) =>
      cell.evidence.map(({ path }) => url(path)).join(' '),
    ),
    sampleColumn(({ row }) => row.agency.data.sample),
    column('detail', 'Giá trị (bằng chữ)', ({ cell }) => cell.detail),
  ],
};

/** The rows of one directive: every agency, duty and year. */
export const statusesOf = (
  { directive, duties }: Pick<Status, 'directive'> & { readonly duties: readonly DutyEntry[] },
  years: readonly MatrixYear[],
): Status[] =>
  years.flatMap(({ year, rows }) =>
    rows.flatMap((row) =>
      duties.map((duty, index) => ({
        directive,
        year,
        row,
        duty,
        cell: row.cells[index] as Status['cell'],
      })),
    ),
  );

export const openData = [
  ...recordTables('duty', dutySchema, {
    name: 'duties',
    file: 'nhiem-vu',
    title: 'Nhiệm vụ được giao',
    description: `Nhiệm vụ mà các văn bản giao, với tài liệu kiểm chứng và mức tối thiểu; tình trạng từng cơ quan ở bảng ${dutyStatusTable.file}.`,
  }),
  dutyStatusTable,
];
