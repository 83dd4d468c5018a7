/** Open data: indicators and their figures. */
import { pathOf } from '#features/concepts.ts';
import type { StatisticEntry } from '#features/entry.ts';
import type { NameOf } from '#features/statistic/rules/chart-model.ts';
import { periodName } from '#features/statistic/rules/period.ts';
import { statisticSchema, type Point } from '#features/statistic/schema.ts';
import { currentPoints, recompute } from '#features/statistic/rules/series.ts';
import { dataOf, sampleColumn, type UrlOf, recordsTable } from '#outputs/open-data/columns.ts';
import { fileOf } from '#outputs/open-data/files.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { identity, partsTable } from '#outputs/open-data/parts.ts';
import { column, toTable, type Table } from '#outputs/open-data/table.ts';

export const indicatorsTable = (entries: readonly StatisticEntry[], url: UrlOf): Table =>
  recordsTable<StatisticEntry>(entries, {
    name: 'indicators',
    title: 'Chỉ tiêu thống kê',
    description: `Cách tính, đơn vị, biểu mẫu và nguồn của từng chỉ tiêu; số liệu ở bảng ${fileOf('statistics')}.`,
    pageOf: ({ id }) => url(pathOf('statistic', id)),
    columns: [
      ...fromSchema<StatisticEntry>(statisticSchema, dataOf, [
        'title',
        'summary',
        'definition',
        'field',
        'unit',
        'form.circular',
        'form.code',
        'form.column',
        'periodKind',
        'release.days',
        'release.basis',
        'higherIs',
        'target.value',
        'target.basis',
        'identities',
        'asOf',
        'publishedOn',
      ]),
    ],
  });

interface Figure {
  readonly entry: StatisticEntry;
  readonly point: Point;
  readonly index: number;
  readonly current: boolean;
}
const { series, versions, release } = statisticSchema.shape;
const pointSchema = series.element;
const VERDICTS = { agrees: 'khớp', truncated: 'bị cắt bớt số thập phân', differs: 'không khớp' };

/** Figures of two versions are not comparable: each figure names its version. */
export const versionsTable = (entries: readonly StatisticEntry[]): Table =>
  partsTable(entries, {
    name: 'versions',
    title: 'Các phiên bản cách tính của chỉ tiêu',
    description:
      'Khi biểu mẫu hay cách tính đổi, mỗi phiên bản một dòng; không so số liệu của hai phiên bản. Số liệu không ghi phiên bản là của cách tính có trước phiên bản đầu.',
    owner: { name: 'indicator', title: 'Chỉ tiêu', refers: 'indicators' },
    parts: (data) => data.versions,
    columns: fromSchema(versions.unwrap().element, identity, [
      ...['key', 'label', 'from', 'why', 'form.circular', 'form.code', 'form.column'],
    ]),
  });

/** Postponed release days: the day that was kept, and the reason for the postponement. */
export const postponementsTable = (entries: readonly StatisticEntry[]): Table =>
  partsTable(entries, {
    name: 'postponements',
    title: 'Những lần lùi ngày công bố số liệu',
    description: 'Mỗi kỳ bị lùi ngày công bố một dòng, với ngày mới và lý do.',
    owner: { name: 'indicator', title: 'Chỉ tiêu', refers: 'indicators' },
    parts: (data) => data.release?.postponed,
    columns: fromSchema(release.unwrap().shape.postponed.unwrap().element, identity, [
      ...['to', 'movedTo', 'reason'],
    ]),
  });

/** Every figure as stated, one per row, with the value recomputed from its parts. */
export const statisticsTable = (entries: readonly StatisticEntry[], nameOf: NameOf): Table =>
  toTable<Figure>(
    {
      name: 'statistics',
      title: 'Số liệu thống kê',
      description:
        'Mỗi số đã công bố một dòng, giữ nguyên như đã nêu, kèm số tính lại từ tử số và mẫu số. Các kỳ cộng dồn chồng lên nhau: không cộng.',
      primaryKey: ['indicator', 'position'],
      columns: [
        column('indicator', 'Chỉ tiêu', ({ entry }) => entry.id, {
          refers: 'indicators',
          constraints: { required: true },
        }),
        column('position', 'Thứ tự', ({ index }) => index + 1, {
          type: 'integer',
          constraints: { required: true },
        }),
        column('title', 'Tên chỉ tiêu', ({ entry }) => entry.data.title),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, ['agency']),
        column('agency_name', 'Tên cơ quan', ({ point }) =>
          point.agency === undefined ? undefined : nameOf(point.agency),
        ),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, ['group']),
        column(
          'group_label',
          'Tên nhóm',
          ({ entry, point }) => entry.data.groups?.find(({ key }) => key === point.group)?.label,
        ),
        column('period', 'Kỳ', ({ entry, point }) => periodName(entry.data.periodKind, point)),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, ['from', 'to', 'stated']),
        column('unit', 'Đơn vị tính', ({ entry }) => entry.data.unit),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, ['numerator', 'denominator']),
        column(
          'recomputed',
          'Tính lại',
          ({ entry, point }) => {
            const value = recompute(point, entry.data.unit)?.value;
            return value === undefined ? undefined : Number(value.toFixed(4));
          },
          { type: 'number' },
        ),
        column('verdict', 'So với số công bố', ({ entry, point }) => {
          const verdict = recompute(point, entry.data.unit)?.verdict;
          return verdict && VERDICTS[verdict];
        }),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, [
          'provisional',
          'revisedOn',
          'note',
        ]),
        column('current', 'Còn dùng', ({ current }) => current, {
          type: 'boolean',
          description: 'false: đã được một số sửa đổi thay thế',
          constraints: { required: true },
        }),
        sampleColumn(({ entry }) => entry.data.sample),
        ...fromSchema<Figure>(pointSchema, ({ point }) => point, ['version', 'revisedWhy']),
      ],
    },
    entries.flatMap((entry) => {
      const current = new Set(currentPoints(entry.data));
      return entry.data.series.map((point, index) => ({
        entry,
        point,
        index,
        current: current.has(point),
      }));
    }),
  );
