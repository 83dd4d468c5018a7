import { expect, it } from 'vitest';
import { RELEASE } from '#strings/statistic-release.ts';
import type { StatisticEntry } from '../entry.ts';
import { point, statistic } from './fixtures.ts';
import { releaseCalendar } from './release-calendar.ts';
import type { Statistic } from './schema.ts';

const entry = (title: string, rest: Partial<Statistic>): StatisticEntry => ({
  id: title.toLowerCase(),
  digest: '',
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
