import { expect, it } from 'vitest';
import type { StatisticEntry } from '#features/statistic/schema.ts';
import { toObjects, toTable } from '#outputs/open-data/table.ts';
import { figuresOf, figuresTable } from './open-data.ts';

it('keeps a stated figure and what it comes to apart', () => {
  const data = {
    title: 'Tỷ lệ',
    unit: '%',
    periodKind: 'half',
    series: [
      { from: '2020-01-01', to: '2020-06-30', stated: 79.63, numerator: 176, denominator: 221 },
    ],
  };
  const rows = figuresOf({ id: 'ty-le', data } as StatisticEntry, (id) => id ?? '');
  expect(toObjects(toTable(figuresTable, rows, (path) => path))[0]).toMatchObject({
    stated: 79.63,
    recomputed: 79.638,
    verdict: 'bị cắt bớt số thập phân',
    current: true,
  });
});
