import { describe, expect, it } from 'vitest';
import { point, statistic } from './fixtures.ts';
import { headlineOf, headlinePeriod, sparklineOf } from './headline.ts';

const year = (y: number, stated: number, rest = {}) =>
  point(`${y}-01-01`, `${y}-12-31`, stated, rest);

describe('headlineOf', () => {
  it.each([
    ['the latest period', [year(2025, 3), year(2024, 2)], { kind: 'value', point: { stated: 3 } }],
    [
      'the whole before its parts',
      [year(2025, 3), year(2025, 1, { agency: 'a' })],
      { kind: 'value', point: { stated: 3 } },
    ],
    [
      'the span when there are only parts',
      [
        year(2025, 9, { agency: 'a' }),
        year(2025, 1, { agency: 'b' }),
        year(2024, 0, { agency: 'b' }),
      ],
      { kind: 'range', low: { stated: 1 }, high: { stated: 9 }, count: 2 },
    ],
    [
      'the first column of a form',
      [year(2025, 5, { group: '4' }), year(2025, 9, { group: '1' })],
      { kind: 'value', point: { stated: 9 } },
    ],
  ])('%s', (_, series, expected) => {
    const groups = [
      { key: '1', label: 'Tổng' },
      { key: '4', label: 'Thường xuyên' },
    ];
    expect(headlineOf(statistic(series, { groups, periodKind: 'year' }))).toMatchObject(expected);
  });
});

describe('headlinePeriod', () => {
  it('names the column, so that a part is not taken for the whole', () => {
    const groups = [{ key: 'bt', label: 'Bộ trưởng' }];
    const data = statistic([year(2025, 38, { group: 'bt' })], { groups, periodKind: 'year' });
    expect(headlinePeriod(data, headlineOf(data))).toBe('Năm 2025 · Bộ trưởng');
  });
});

describe('sparklineOf', () => {
  it('has one line per agency, and none of a single figure', () => {
    const series = [
      year(2025, 2, { agency: 'a' }),
      year(2024, 1, { agency: 'a' }),
      year(2025, 9, { agency: 'b' }),
    ];
    expect(sparklineOf(statistic(series))).toEqual([[1, 2]]);
  });
});

describe('an indicator counted in two ways', () => {
  const data = statistic(
    [
      year(2023, 70, { version: 'a' }),
      year(2024, 80, { version: 'a' }),
      year(2025, 60, { version: 'b' }),
    ],
    {
      periodKind: 'year',
      versions: [
        { key: 'a', label: 'Sáu nhóm' },
        { key: 'b', label: 'Năm nhóm' },
      ],
    },
  );
  it('is told by its newest version, and by no line through both', () => {
    const latest = headlineOf(data);
    expect(latest).toMatchObject({ kind: 'value', point: { stated: 60 } });
    expect(headlinePeriod(data, latest)).toBe('Năm 2025 · Năm nhóm');
    expect(sparklineOf(data)).toEqual([]);
  });
});
