import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import {
  changeOf,
  currentPoints,
  decimalsOf,
  reaches,
  recompute,
  revisionsOf,
  unkeptRevisions,
} from './series.ts';

const half = (stated: number, numerator?: number, denominator?: number) =>
  point('2020-01-01', '2020-06-30', stated, { numerator, denominator } as object);

describe('recompute', () => {
  it.each([
    ['Ninh Thuận 6 tháng 2020: truncated', 79.63, 176, 221, 'truncated', 79.638],
    ['the same, rounded', 79.64, 176, 221, 'agrees', 79.638],
    ['the same, to one decimal', 79.6, 176, 221, 'agrees', 79.638],
    ['Nghệ An 2021: does not follow', 88.9, 238, 316, 'differs', 75.316],
    ['exactly', 50, 1, 2, 'agrees', 50],
    ['half way', 12.5, 1, 8, 'agrees', 12.5],
    ['too low by more than a step', 79.62, 176, 221, 'differs', 79.638],
    ['rounded up too far', 79.65, 176, 221, 'differs', 79.638],
    ['whole percent cut off', 79, 176, 221, 'truncated', 79.638],
  ] as const)('%s', (_, stated, numerator, denominator, verdict, value) => {
    const result = recompute(half(stated, numerator, denominator), '%');
    expect(result?.verdict).toBe(verdict);
    expect(result?.value).toBeCloseTo(value, 2);
  });

  it('says nothing without both parts, or with nothing to divide by', () => {
    expect(recompute(half(79.63), '%')).toBeUndefined();
    expect(recompute(half(79.63, 176), '%')).toBeUndefined();
    expect(recompute(half(0, 0, 0), '%')).toBeUndefined();
  });

  it('divides without percent for other units', () => {
    expect(recompute(half(1.22, 316, 259), 'người/lượt')?.verdict).toBe('agrees');
  });
});

describe('decimalsOf', () => {
  it.each([
    [80, 0],
    [79.63, 2],
    [1e-7, 7],
    [1e21, 0],
  ])('%d has %d', (value, count) => expect(decimalsOf(value)).toBe(count));
});

describe('changeOf', () => {
  const years = [
    point('2023-01-01', '2023-12-31', 200),
    point('2024-01-01', '2024-12-31', 250),
    point('2024-01-01', '2024-12-31', 9, { agency: 'khac' }),
    point('2024-01-01', '2024-09-30', 180),
  ];
  const [, last, other, cumulative] = years;

  it('compares with the period before of the same agency', () => {
    const counts = statistic(years, { periodKind: 'year', unit: 'lượt', higherIs: 'better' });
    expect(changeOf(counts, last!)).toMatchObject({ difference: 50, percent: 25, verdict: 'good' });
    expect(changeOf(counts, other!)).toBeUndefined();
  });

  it('never compares a period with one that overlaps it', () => {
    expect(changeOf(statistic(years, { periodKind: 'year' }), cumulative!)).toBeUndefined();
  });

  it.each([
    ['better', 'good'],
    ['worse', 'bad'],
    ['neutral', 'neutral'],
  ] as const)('a rise is, when higher is %s, %s', (higherIs, verdict) => {
    const rates = statistic(years, { periodKind: 'year', higherIs });
    expect(changeOf(rates, last!)).toMatchObject({ percent: undefined, verdict });
  });

  it('never compares figures counted in two ways', () => {
    const six = point('2024-01-01', '2024-12-31', 80.1, { version: '6' });
    const five = point('2025-01-01', '2025-12-31', 77.65, { version: '5' });
    expect(changeOf(statistic([six, five], { periodKind: 'year' }), five)).toBeUndefined();
    const same = { ...six, version: '5' };
    expect(changeOf(statistic([same, five], { periodKind: 'year' }), five)).toBeDefined();
  });

  it('falls back on the same period of the year before', () => {
    const halves = [half(70), point('2021-01-01', '2021-06-30', 75)];
    expect(changeOf(statistic(halves), halves[1]!)).toMatchObject({ kind: 'year-ago' });
  });

  it('writes differences without the noise of binary fractions', () => {
    const halves = [point('2020-01-01', '2020-06-30', 0.1), point('2020-07-01', '2020-12-31', 0.3)];
    expect(changeOf(statistic(halves), halves[1]!)?.difference).toBe(0.2);
  });
});

describe('currentPoints', () => {
  const first = point('2020-01-01', '2020-06-30', 70, { provisional: true });
  const final = point('2020-01-01', '2020-06-30', 71);
  const revised = point('2020-01-01', '2020-06-30', 72, { revisedOn: '2021-01-05' });
  it('keeps the last revision, wherever it is', () => {
    const data = statistic([revised, first, final]);
    expect(currentPoints(data)).toEqual([revised]);
  });

  it('keeps apart the same period counted in two ways', () => {
    const five = point('2025-07-01', '2025-07-31', 77.65, { version: '5' });
    const six = point('2025-07-01', '2025-07-31', 80.1, { version: '6' });
    expect(currentPoints(statistic([five, six]))).toEqual([five, six]);
  });
});

describe('revisionsOf', () => {
  const first = point('2020-01-01', '2020-06-30', 70, { provisional: true });
  const final = point('2020-01-01', '2020-06-30', 71);
  const revised = point('2020-01-01', '2020-06-30', 72, {
    revisedOn: '2021-01-05',
    revisedWhy: 'Hai xã nộp muộn',
  });

  it('tells every step from the first statement to the last, with its size', () => {
    const steps = revisionsOf(statistic([revised, first, final], { unit: 'đơn' }));
    expect(steps).toEqual([
      { before: first, after: final, difference: 1, percent: (1 / 70) * 100 },
      { before: final, after: revised, difference: 1, percent: (1 / 71) * 100 },
    ]);
  });

  it('gives shares no percent of a percent, and says nothing where nothing was replaced', () => {
    expect(revisionsOf(statistic([first, final]))[0]?.percent).toBeUndefined();
    expect(
      revisionsOf(
        statistic([first, point('2020-07-01', '2020-12-31', 3), { ...final, group: 'a' }]),
      ),
    ).toEqual([]);
  });
});

describe('unkeptRevisions', () => {
  const revised = point('2020-01-01', '2020-06-30', 72, { revisedOn: '2021-01-05' });
  it('tells a revised figure whose first statement is gone', () => {
    expect(unkeptRevisions(statistic([revised]))).toEqual([revised]);
    const first = point('2020-01-01', '2020-06-30', 70);
    expect(unkeptRevisions(statistic([revised, first]))).toEqual([]);
  });
});

describe('reaches', () => {
  it('turns round where higher is worse', () => {
    expect(reaches(statistic([], { higherIs: 'worse' }), 3, 5)).toBe(true);
    expect(reaches(statistic([], { higherIs: 'better' }), 3, 5)).toBe(false);
  });
});
