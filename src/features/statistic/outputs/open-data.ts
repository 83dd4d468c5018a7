/** Open data: indicators with the versions of their method, and their figures. */
import type { NameOf } from '#features/statistic/rules/chart-model.ts';
import { periodName } from '#features/statistic/rules/period.ts';
import { currentPoints, recompute } from '#features/statistic/rules/series.ts';
import { statisticSchema, type Point, type StatisticEntry } from '#features/statistic/schema.ts';
import { recordTables, sampleColumn } from '#outputs/open-data/record-tables.ts';
import { schemaColumns } from '#outputs/open-data/schema-columns.ts';
import { column, type TableSpec } from '#outputs/open-data/table.ts';

interface Figure {
  readonly entry: StatisticEntry;
  readonly point: Point;
  readonly index: number;
  readonly current: boolean;
  readonly agencyName: string | undefined;
}
const VERDICTS = { agrees: 'khớp', truncated: 'bị cắt bớt số thập phân', differs: 'không khớp' };
const DISPLAY = 'only how the site shows it';
const recomputed = ({ entry, point }: Figure) => recompute(point, entry.data.unit);

/** Every figure as stated, one per row, with the value recomputed from its parts. */
export const figuresTable: TableSpec<Figure> = {
  name: 'statistics',
  file: 'so-lieu',
  title: 'Số liệu thống kê',
  description:
    'Mỗi số đã công bố một dòng, giữ nguyên như đã nêu, kèm số tính lại từ tử số và mẫu số. Các kỳ cộng dồn chồng lên nhau: không cộng.',
  primaryKey: ['indicator', 'position'],
  columns: [
    column('indicator', 'Chỉ tiêu', ({ entry }) => entry.id, {
      refers: 'statistics',
      constraints: { required: true },
    }),
    column('position', 'Thứ tự', ({ index }) => index + 1, {
      type: 'integer',
      constraints: { required: true },
    }),
    column('title', 'Tên chỉ tiêu', ({ entry }) => entry.data.title),
    ...schemaColumns<Figure>(statisticSchema.shape.series.element, ({ point }) => point, {
      agency: (own) => [
        ...own,
        column('agency_name', 'Tên cơ quan', ({ agencyName }) => agencyName),
      ],
      group: (own) => [
        ...own,
        column(
          'group_label',
          'Tên nhóm',
          ({ entry, point }) => entry.data.groups?.find(({ key }) => key === point.group)?.label,
        ),
      ],
      from: (own) => [
        column('period', 'Kỳ', ({ entry, point }) => periodName(entry.data.periodKind, point)),
        ...own,
      ],
      stated: (own) => [...own, column('unit', 'Đơn vị tính', ({ entry }) => entry.data.unit)],
      denominator: (own) => [
        ...own,
        column(
          'recomputed',
          'Tính lại',
          (figure) => {
            const value = recomputed(figure)?.value;
            return value === undefined ? undefined : Number(value.toFixed(4));
          },
          { type: 'number' },
        ),
        column('verdict', 'So với số công bố', (figure) => {
          const verdict = recomputed(figure)?.verdict;
          return verdict && VERDICTS[verdict];
        }),
      ],
    }),
    column('current', 'Còn dùng', ({ current }) => current, {
      type: 'boolean',
      description: 'false: đã được một số sửa đổi thay thế',
      constraints: { required: true },
    }),
    sampleColumn(({ entry }) => entry.data.sample),
  ],
};

export function figuresOf(entry: StatisticEntry, nameOf: NameOf): Figure[] {
  const current = new Set(currentPoints(entry.data));
  return entry.data.series.map((point, index) => ({
    entry,
    point,
    index,
    current: current.has(point),
    agencyName: point.agency === undefined ? undefined : nameOf(point.agency),
  }));
}

const [indicators, ...parts] = recordTables('statistic', statisticSchema, {
  name: 'indicators',
  file: 'chi-tieu',
  title: 'Chỉ tiêu thống kê',
  description: `Cách tính, đơn vị, biểu mẫu và nguồn của từng chỉ tiêu; số liệu ở bảng ${figuresTable.file}.`,
  fields: {
    chart: DISPLAY,
    key: DISPLAY,
    groups: figuresTable.name,
    series: figuresTable.name,
  },
  parts: {
    versions: {
      name: 'versions',
      file: 'phien-ban-chi-tieu',
      title: 'Các phiên bản cách tính của chỉ tiêu',
      description:
        'Khi biểu mẫu hay cách tính đổi, mỗi phiên bản một dòng; không so số liệu của hai phiên bản. Số liệu không ghi phiên bản là của cách tính có trước phiên bản đầu.',
      owner: ['indicator', 'Chỉ tiêu'],
    },
    'release.postponed': {
      name: 'postponements',
      file: 'lui-ngay-cong-bo',
      title: 'Những lần lùi ngày công bố số liệu',
      description: 'Mỗi kỳ bị lùi ngày công bố một dòng, với ngày mới và lý do.',
      owner: ['indicator', 'Chỉ tiêu'],
    },
  },
});
export const openData = [indicators, figuresTable, ...parts];
