/** Open data: how every agency stands to every duty of a directive, year by year. */
import { fullName } from '../agency/name.ts';
import type { MatrixRow } from '../duty/matrix.ts';
import { DUTY_STATUSES } from '../duty/status.ts';
import type { DirectiveEntry, DutyEntry } from '../entry.ts';
import type { UrlOf } from './columns.ts';
import { column, toTable, type Table } from './table.ts';

interface Row {
  readonly year: number;
  readonly row: MatrixRow;
  readonly duty: DutyEntry;
  readonly cell: MatrixRow['cells'][number];
}

export const dutyStatusTable = (
  directive: DirectiveEntry,
  duties: readonly DutyEntry[],
  years: readonly { year: number; rows: readonly MatrixRow[] }[],
  url: UrlOf,
): Table =>
  toTable<Row>(
    {
      name: 'duty-status',
      title: `Tình trạng thực hiện ${directive.data.number}`,
      description: 'Mỗi cơ quan, nhiệm vụ và năm một dòng, tính từ các bản ghi đã công bố.',
      primaryKey: ['year', 'agency', 'duty'],
      columns: [
        column('directive', 'Văn bản', () => directive.id, { refers: 'directives' }),
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
        column(
          'status_label',
          'Tình trạng (bằng chữ)',
          ({ cell }) => DUTY_STATUSES[cell.status].label,
        ),
        column('value', 'Giá trị', ({ cell }) => cell.value, { type: 'number' }),
        column('minimum', 'Tối thiểu để đạt', ({ duty }) => duty.data.evidence.minimum, {
          type: 'number',
        }),
        column('target', 'Mức phấn đấu', ({ duty }) => duty.data.evidence.target, {
          type: 'number',
        }),
        column('evidence', 'Chứng cứ', ({ cell }) =>
          cell.evidence.map(({ path }) => url(path)).join(' '),
        ),
        column('sample', 'Cơ quan minh họa', ({ row }) => row.agency.data.sample ?? false, {
          type: 'boolean',
        }),
        column('detail', 'Giá trị (bằng chữ)', ({ cell }) => cell.detail),
      ],
    },
    years.flatMap(({ year, rows }) =>
      rows.flatMap((row) =>
        duties.map((duty, index) => ({ year, row, duty, cell: row.cells[index] as Row['cell'] })),
      ),
    ),
  );
