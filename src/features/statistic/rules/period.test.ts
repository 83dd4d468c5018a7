import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import type { PeriodKind } from '#features/statistic/schema.ts';
import { comparePeriods, isCalendarPeriod, nextPeriod, periodName, relationOf } from './period.ts';

describe('periodName', () => {
  it.each([
    ['quarter', '2025-01-01', '2025-03-31', 'Quý I/2025'],
    ['quarter', '2024-12-15', '2025-03-14', 'Quý I/2025'],
    ['quarter', '2024-10-01', '2024-12-31', 'Quý IV/2024'],
    ['half', '2020-01-01', '2020-06-30', '6 tháng đầu năm 2020'],
    ['half', '2019-12-15', '2020-06-14', '6 tháng đầu năm 2020'],
    ['half', '2020-07-01', '2020-12-31', '6 tháng cuối năm 2020'],
    ['nine-months', '2025-01-01', '2025-09-30', '9 tháng năm 2025'],
    ['month', '2024-08-01', '2024-08-31', 'Tháng 8/2024'],
    ['month', '2024-07-15', '2024-08-14', 'Tháng 8/2024'],
    ['month', '2024-02-01', '2024-02-29', 'Tháng 2/2024'],
    ['year', '2024-01-01', '2024-12-31', 'Năm 2024'],
    ['year', '2023-12-15', '2024-12-14', 'Năm 2024'],
    ['year', '2025-01-01', '2025-07-25', '01/01/2025–25/07/2025'],
    ['multi-year', '2021-01-01', '2025-12-31', 'Giai đoạn 2021–2025'],
    ['multi-year', '2016-07-01', '2021-07-01', 'Giai đoạn 07/2016–07/2021'],
    ['multi-year', '2021-01-01', '2021-12-31', '01/01/2021–31/12/2021'],
    ['quarter', '2025-01-01', '2025-06-30', '01/01/2025–30/06/2025'],
  ] as const)('%s %s–%s is %s', (kind, from, to, name) => {
    expect(periodName(kind, { from, to })).toBe(name);
  });
});

describe('isCalendarPeriod', () => {
  it.each([
    ['2024-02-01', '2024-02-29', true],
    ['2024-12-15', '2025-03-14', false],
  ])('%s–%s: %s', (from, to, expected) => {
    expect(isCalendarPeriod({ from, to })).toBe(expected);
  });
});

describe('relationOf', () => {
  const period = (from: string, to: string) => ({ from, to });
  type Case = [PeriodKind, [string, string], [string, string], string | undefined];
  it.each<Case>([
    ['quarter', ['2025-01-01', '2025-03-31'], ['2024-10-01', '2024-12-31'], 'previous'],
    ['quarter', ['2025-01-01', '2025-03-31'], ['2024-01-01', '2024-03-31'], 'year-ago'],
    ['quarter', ['2025-01-01', '2025-03-31'], ['2024-07-01', '2024-09-30'], undefined],
    ['nine-months', ['2025-01-01', '2025-09-30'], ['2024-01-01', '2024-09-30'], 'year-ago'],
    ['year', ['2025-01-01', '2025-12-31'], ['2024-01-01', '2024-12-31'], 'previous'],
    ['multi-year', ['2021-01-01', '2025-12-31'], ['2016-01-01', '2020-12-31'], 'previous'],
    // Overlapping, and of different length: never compared.
    ['quarter', ['2025-01-01', '2025-03-31'], ['2024-11-15', '2025-01-15'], undefined],
    ['year', ['2025-01-01', '2025-07-25'], ['2024-01-01', '2024-12-31'], undefined],
  ])('%s %j after %j is %s', (kind, later, earlier, expected) => {
    expect(relationOf(kind, period(...later), period(...earlier))).toBe(expected);
  });

  it('never relates periods that overlap', () => {
    const start = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2020-01-01', n));
    const any = fc.tuple(start, fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(any, any, fc.constantFrom('month', 'quarter', 'half', 'year'), (a, b, kind) => {
        const later = period(a[0], addDays(a[0], a[1]));
        const earlier = period(b[0], addDays(b[0], b[1]));
        if (relationOf(kind as 'year', later, earlier)) expect(earlier.to < later.from).toBe(true);
      }),
    );
  });
});

describe('nextPeriod', () => {
  it.each([
    ['quarter', '2025-01-01', '2025-03-31', '2025-04-01', '2025-06-30'],
    ['nine-months', '2025-01-01', '2025-09-30', '2026-01-01', '2026-09-30'],
    ['multi-year', '2021-01-01', '2025-12-31', '2026-01-01', '2030-12-31'],
    ['multi-year', '2020-07-01', '2022-06-30', '2022-07-01', '2024-06-30'],
  ] as const)('%s after %s–%s', (kind, from, to, nextFrom, nextTo) => {
    expect(nextPeriod(kind, { from, to })).toEqual({ from: nextFrom, to: nextTo });
  });
});

describe('comparePeriods', () => {
  it('puts the longer of two that end together first', () => {
    const periods = [
      { from: '2025-07-01', to: '2025-09-30' },
      { from: '2025-01-01', to: '2025-09-30' },
      { from: '2025-01-01', to: '2025-03-31' },
    ];
    expect(periods.sort(comparePeriods).map(({ from, to }) => from + to)).toEqual([
      '2025-01-012025-03-31',
      '2025-01-012025-09-30',
      '2025-07-012025-09-30',
    ]);
  });
});
