import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { RELEASE } from '#features/statistic/labels.ts';
import { point, statistic } from './statistic.fixture.ts';
import { nextPeriod } from './period.ts';
import { putBack, releaseCalendar, releaseOf } from './release.ts';
import type { PeriodKind, Statistic, StatisticEntry } from '#features/statistic/schema.ts';

describe('nextPeriod', () => {
  type Days = [string, string];
  it.each<[PeriodKind, Days, Days]>([
    ['month', ['2024-01-01', '2024-01-31'], ['2024-02-01', '2024-02-29']],
    ['month', ['2025-02-01', '2025-02-28'], ['2025-03-01', '2025-03-31']],
    ['quarter', ['2026-07-01', '2026-09-30'], ['2026-10-01', '2026-12-31']],
    ['quarter', ['2026-06-15', '2026-09-14'], ['2026-09-15', '2026-12-14']],
    ['half', ['2026-01-01', '2026-06-30'], ['2026-07-01', '2026-12-31']],
    ['nine-months', ['2025-01-01', '2025-09-30'], ['2026-01-01', '2026-09-30']],
    ['year', ['2024-01-01', '2024-12-31'], ['2025-01-01', '2025-12-31']],
  ])('%s %j leads to %j', (kind, [from, to], [nextFrom, nextTo]) => {
    expect(nextPeriod(kind, { from, to })).toEqual({ from: nextFrom, to: nextTo });
  });
});

describe('releaseOf', () => {
  const third = point('2026-07-01', '2026-09-30', 98);
  const quarterly = (rest = {}) =>
    statistic([third, point('2026-04-01', '2026-06-30', 97)], {
      periodKind: 'quarter',
      release: { days: 15 },
      ...rest,
    });

  it.each([
    ['before the day', '2026-11-25', [], '2027-01-15'],
    ['on the day itself', '2027-01-15', [], '2027-01-15'],
    ['the day after', '2027-01-16', ['2027-01-15'], '2027-04-15'],
    ['after two silent quarters', '2027-05-01', ['2027-01-15', '2027-04-15'], '2027-07-15'],
  ])('%s', (_, today, late, next) => {
    const release = releaseOf(quarterly(), today);
    expect(release?.late.map(({ due }) => due)).toEqual(late);
    expect(release?.upcoming[0].due).toBe(next);
    expect(release?.last).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  });

  it('counts from the last whole period: the year that still runs is not reported yet', () => {
    const series = [
      point('2025-01-01', '2025-12-31', 5),
      point('2026-01-01', '2026-11-15', 4, { provisional: true }),
    ];
    const release = releaseOf(
      statistic(series, { periodKind: 'year', release: { days: 30 } }),
      '2026-11-25',
    );
    expect(release?.upcoming[0]).toEqual({
      period: { from: '2026-01-01', to: '2026-12-31' },
      due: '2027-01-30',
      moves: [],
    });
  });

  it('says nothing without a calendar or without a whole period', () => {
    expect(releaseOf(statistic([third], { periodKind: 'quarter' }), '2027-05-01')).toBeUndefined();
    expect(
      releaseOf(statistic([third], { periodKind: 'year', release: { days: 9 } }), '2027-05-01'),
    ).toBeUndefined();
  });

  it('never calls late what is still to come, nor the other way round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 366 }),
        (n, days) => {
          const today = addDays('2026-10-01', n);
          const release = releaseOf(quarterly({ release: { days } }), today);
          expect(release?.late.every(({ due }) => due < today)).toBe(true);
          expect((release?.upcoming[0].due ?? '') >= today).toBe(true);
        },
      ),
    );
  });
});

describe('a release that is put back', () => {
  const reason = 'Chờ báo cáo của hai xã';
  const late = (postponed: { to: string; movedTo: string; reason: string }[], today: string) =>
    releaseOf(
      statistic([point('2026-07-01', '2026-09-30', 98)], {
        periodKind: 'quarter',
        release: { days: 15, postponed },
      }),
      today,
    );
  const once = [{ to: '2026-12-31', movedTo: '2027-02-01', reason }];

  it.each([
    ['waits for the new day', once, '2027-01-20', [], '2027-02-01'],
    ['on the new day itself', once, '2027-02-01', [], '2027-02-01'],
    ['is late from the new day on', once, '2027-02-02', ['2027-02-01'], '2027-04-15'],
    [
      'twice: the last day counts',
      [{ to: '2026-12-31', movedTo: '2027-03-01', reason }, ...once],
      '2027-02-02',
      [],
      '2027-03-01',
    ],
    [
      'beyond the next period, which does not wait for it',
      [{ to: '2026-12-31', movedTo: '2027-06-01', reason }],
      '2027-05-01',
      ['2027-04-15'],
      '2027-06-01',
    ],
    [
      'another period leaves this one alone',
      [{ to: '2027-03-31', movedTo: '2027-06-01', reason }],
      '2027-01-16',
      ['2027-01-15'],
      '2027-06-01',
    ],
  ])('%s', (_, postponed, today, lateDays, next) => {
    const release = late(postponed, today);
    expect(release?.late.map(({ due }) => due)).toEqual(lateDays);
    expect(release?.upcoming[0].due).toBe(next);
  });

  it('keeps the old day and the reason in view, also after the figure has come', () => {
    const data = statistic([point('2026-10-01', '2026-12-31', 98)], {
      periodKind: 'quarter',
      release: {
        days: 15,
        postponed: [{ to: '2026-12-31', movedTo: '2027-03-01', reason: 'Lần hai' }, ...once],
      },
    });
    expect(releaseOf(data, '2027-03-02')?.upcoming[0].moves).toEqual([]);
    expect(putBack(data)).toEqual([
      {
        to: '2026-12-31',
        moves: [
          { from: '2027-01-15', to: '2027-02-01', reason },
          { from: '2027-02-01', to: '2027-03-01', reason: 'Lần hai' },
        ],
      },
    ]);
  });
});

const entry = (title: string, rest: Partial<Statistic>): StatisticEntry => ({
  id: title.toLowerCase(),
  data: statistic([point('2026-01-01', '2026-06-30', 1)], { title, ...rest }),
});

it('is sorted by day, the late ones flagged, those without a calendar apart', () => {
  const { rows, without } = releaseCalendar(
    [
      entry('C', { release: { days: 15 } }),
      entry('B', {}),
      entry('A', { release: { days: 15 } }),
      entry('D', { release: { days: 5 } }),
    ],
    '2027-01-10',
  );
  expect(rows.map(({ entry: { data }, due, late }) => [due, data.title, late])).toEqual([
    ['2027-01-05', 'D', true],
    ['2027-01-15', 'A', false],
    ['2027-01-15', 'C', false],
    ['2027-07-05', 'D', false],
  ]);
  expect(without.map(({ data }) => data.title)).toEqual(['B']);
});

it('lists what was put back, and its row carries the new day', () => {
  const postponed = [{ to: '2026-12-31', movedTo: '2027-02-01', reason: 'Chờ báo cáo' }];
  const { rows, changed } = releaseCalendar(
    [entry('A', { release: { days: 5, postponed } }), entry('B', { release: { days: 5 } })],
    '2027-01-10',
  );
  expect(rows.map(({ entry: { id }, due, late }) => [id, due, late])).toEqual([
    ['b', '2027-01-05', true],
    ['a', '2027-02-01', false],
    ['a', '2027-07-05', false],
    ['b', '2027-07-05', false],
  ]);
  expect(changed.map(({ entry: { id }, putBack }) => [id, putBack.length])).toEqual([['a', 1]]);
});

it.each([
  [2, 0, '2 kỳ số liệu quá hạn công bố.'],
  [
    3,
    1,
    '3 kỳ số liệu quá hạn công bố, trong đó 1 kỳ của chỉ tiêu minh họa, không phải số liệu thật.',
  ],
  [1, 1, '1 kỳ quá hạn, tất cả của chỉ tiêu minh họa, không phải số liệu thật.'],
])('of %i overdue periods, %i illustrative: the words do not mislead', (late, samples, words) => {
  expect(RELEASE.lateCount(late, samples)).toBe(words);
});
