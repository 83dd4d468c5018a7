import { describe, expect, test } from 'vitest';
import { foldDay, nearDays, type DayOfSessions } from './view.ts';

describe('a day with many sessions', () => {
  const views = (changed: string) =>
    [...changed].map((mark, at) => ({ changed: mark === 'x', at }));
  test.each([
    ['...', 3, [0, 1, 2], []],
    ['....', 3, [0, 1, 2, 3], []],
    ['.....', 3, [0, 1, 2], [3, 4]],
    ['....x', 3, [0, 1, 4], [2, 3]],
    ['xxxx..', 3, [0, 1, 2, 3], [4, 5]],
    ['', 3, [], []],
  ])('%j of which %i', (changed, most, shown, folded) => {
    const day = foldDay(views(changed), most);
    expect(day.shown.map(({ at }) => at)).toEqual(shown);
    expect(day.folded.map(({ at }) => at)).toEqual(folded);
  });
});

test('near days are kept whole, later ones while there are few', () => {
  const days = ['2026-12-01', '2026-12-02', '2026-12-20', '2026-12-21'].map((date) => ({
    date,
    views: [1, 2, 3],
  })) as unknown as DayOfSessions[];
  const kept = (near: string, most: number) =>
    nearDays(days, near, most).map(({ date }) => date.slice(8));
  expect(kept('2026-12-02', 0)).toEqual(['01', '02']);
  expect(kept('2026-12-02', 9)).toEqual(['01', '02', '20']);
  expect(kept('2026-12-02', 99)).toHaveLength(4);
});
