import { describe, expect, it } from 'vitest';
import { directionsOf } from './direction.ts';
import { point, statistic } from './fixtures.ts';
import { formatChange } from './format.ts';
import { headlineOf } from './headline.ts';
import { changeOf } from './series.ts';

const year = (y: number, stated: number, agency: string) =>
  point(`${y}-01-01`, `${y}-12-31`, stated, { agency });
const yearly = (...series: ReturnType<typeof year>[]) => statistic(series, { periodKind: 'year' });

describe('directionsOf', () => {
  const of = (...series: ReturnType<typeof year>[]) => {
    const data = yearly(...series);
    const latest = headlineOf(data);
    return latest.kind === 'range' ? directionsOf(data, latest.points) : undefined;
  };
  it('counts the agencies that rose, fell and stayed', () => {
    const before = [year(2024, 5, 'a'), year(2024, 5, 'b'), year(2024, 5, 'c')];
    expect(of(...before, year(2025, 6, 'a'), year(2025, 4, 'b'), year(2025, 5, 'c'))).toEqual([
      { against: 'previous', up: 1, down: 1, same: 1 },
    ]);
  });
  it('leaves out who has nothing to compare with', () => {
    expect(of(year(2024, 5, 'a'), year(2025, 6, 'a'), year(2025, 4, 'b'))).toEqual([
      { against: 'previous', up: 1, down: 0, same: 0 },
    ]);
    expect(of(year(2025, 6, 'a'), year(2025, 4, 'b'))).toEqual([]);
  });
});

it.each([
  [6, 5, '▲ tăng 1 điểm %'],
  [4, 5, '▼ giảm 1 điểm %'],
  [5, 5, 'Không đổi'],
])('%d after %d in words: %s', (now, before, text) => {
  const data = yearly(year(2024, before, 'a'), year(2025, now, 'a'));
  const latest = headlineOf(data);
  const change = latest.kind === 'value' ? changeOf(data, latest.point) : undefined;
  expect(change && formatChange(change, '%', true)).toBe(text);
});
