import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import { formatChange } from './format.ts';
import { directionsOf, headlineOf, headlinePeriod, sparklineOf } from './headline.ts';
import { changeOf } from './series.ts';

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

describe('a statistic counted in two ways', () => {
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
  it('is that of its newest version, and by no line through both', () => {
    const latest = headlineOf(data);
    expect(latest).toMatchObject({ kind: 'value', point: { stated: 60 } });
    expect(headlinePeriod(data, latest)).toBe('Năm 2025 · Năm nhóm');
    expect(sparklineOf(data)).toEqual([]);
  });
});

const ofAgency = (y: number, stated: number, agency: string) => year(y, stated, { agency });
const yearly = (...series: ReturnType<typeof year>[]) => statistic(series, { periodKind: 'year' });

describe('directionsOf', () => {
  const of = (...series: ReturnType<typeof year>[]) => {
    const data = yearly(...series);
    const latest = headlineOf(data);
    return latest.kind === 'range' ? directionsOf(data, latest.points) : undefined;
  };
  it('counts the agencies that rose, fell and stayed', () => {
    const before = [ofAgency(2024, 5, 'a'), ofAgency(2024, 5, 'b'), ofAgency(2024, 5, 'c')];
    expect(
      of(...before, ofAgency(2025, 6, 'a'), ofAgency(2025, 4, 'b'), ofAgency(2025, 5, 'c')),
    ).toEqual([{ against: 'previous', up: 1, down: 1, same: 1 }]);
  });
  it('leaves out who has nothing to compare with', () => {
    expect(of(ofAgency(2024, 5, 'a'), ofAgency(2025, 6, 'a'), ofAgency(2025, 4, 'b'))).toEqual([
      { against: 'previous', up: 1, down: 0, same: 0 },
    ]);
    expect(of(ofAgency(2025, 6, 'a'), ofAgency(2025, 4, 'b'))).toEqual([]);
  });
});

it.each([
  [6, 5, '▲ tăng 1 điểm %'],
  [4, 5, '▼ giảm 1 điểm %'],
  [5, 5, 'Không đổi'],
])('%d after %d in words: %s', (now, before, text) => {
  const data = yearly(ofAgency(2024, before, 'a'), ofAgency(2025, now, 'a'));
  const latest = headlineOf(data);
  const change = latest.kind === 'value' ? changeOf(data, latest.point) : undefined;
  expect(change && formatChange(change, '%', true)).toBe(text);
});
