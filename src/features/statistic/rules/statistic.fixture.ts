/** Statistics for tests; the figures are published ones (docs/domain.md 3), or made up. */
import type { Point, Statistic } from '#features/statistic/schema.ts';

export const point = (
  from: string,
  to: string,
  stated: number,
  rest: Partial<Point> = {},
): Point => ({
  from,
  to,
  stated,
  ...rest,
});

export const statistic = (series: Point[], rest: Partial<Statistic> = {}): Statistic => ({
  title: 'Chỉ tiêu',
  summary: 'Nhận xét',
  definition: 'Cách tính',
  field: 'don-thu',
  unit: '%',
  periodKind: 'half',
  higherIs: 'better',
  chart: 'bar',
  series,
  asOf: '2026-06-30',
  publishedOn: '2026-07-05',
  ...rest,
});
