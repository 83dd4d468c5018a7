import { expect, it } from 'vitest';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import { statisticLog } from './log.ts';

it('lists figures revised on one day as one event', () => {
  const point = (month: string, revisedOn?: string) => ({
    from: `2026-${month}-01`,
    to: `2026-${month}-28`,
    stated: 1,
    revisedOn,
  });
  const series = [point('01', '2026-06-01'), point('02', '2026-06-01'), point('03')];
  const data = { summary: 'Nhận xét', periodKind: 'month', series };
  expect(statisticLog({ id: 's', data } as StatisticEntry).changes).toEqual([
    { on: '2026-06-01', kind: 'figures', note: 'Sửa số liệu tháng 1/2026, tháng 2/2026' },
  ]);
});
