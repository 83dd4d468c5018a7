import { describe, expect, it, test } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import { endOf, isUpcoming, outcomeOf } from './session.ts';
import { foldDay, nearDays, shownOnce, type DayOfSessions, type SessionView } from './view.ts';

describe('a moved session', () => {
  const views = sessionsOf(
    reception({
      rule: { repeat: 'monthly-day', days: [15] },
      shift: 'none',
      validFrom: '2026-05-01',
      validTo: '2026-06-30',
      sessions: [
        { on: '2026-05-15', status: 'moved', movedTo: '2026-05-19', reason: 'Họp', visits: 7 },
        { on: '2026-05-19', status: 'moved', movedTo: '2026-05-21', reason: 'Họp nữa' },
        { on: '2026-05-21', status: 'held', visits: 7, people: 10 },
      ],
    }),
    'lich',
    DAYS_OFF,
    '2026-01-01',
    '2026-12-31',
  ).map((session) => ({ session }) as SessionView);
  const dates = (list: readonly SessionView[]) =>
    list.map(({ session, left }) => [session.date, ...(left ?? []).map(({ date }) => date)]);

  test('is listed once, on its last day, with the days it left', () => {
    expect(views).toHaveLength(4);
    expect(dates(shownOnce(views))).toEqual([
      ['2026-05-21', '2026-05-15', '2026-05-19'],
      ['2026-06-15'],
    ]);
  });
  test('is on the day it left where the list does not reach its new day', () => {
    expect(dates(shownOnce(views, '2026-05-20'))).toEqual(
      views.map(({ session }) => [session.date]),
    );
    const cut = views.filter(({ session }) => session.date < '2026-05-21');
    expect(dates(shownOnce(cut))).toEqual([['2026-05-15'], ['2026-05-19']]);
  });
  test('has its figures once, so that rows can be added up', () => {
    const visits = views.map(({ session }) => outcomeOf(session).visits ?? 0);
    expect(visits.reduce((sum, one) => sum + one)).toBe(7);
  });
});

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

describe('next session', () => {
  const sessions = sessionsOf(
    reception({
      rule: { repeat: 'weekly', weekday: 'mon' },
      shift: 'next-working-day',
      validFrom: '2026-11-01',
      times: [
        { from: '08:00', to: '11:00' },
        { from: '14:00', to: '17:00' },
      ],
      sessions: [{ on: '2026-11-30', status: 'postponed', reason: 'Họp' }],
    }),
    'lich',
    DAYS_OFF,
    '2026-11-01',
    '2026-12-31',
  );
  it.each([
    ['2026-11-23', '16:59', '2026-11-23'],
    ['2026-11-23', '17:01', '2026-12-07'],
    ['2026-11-24', '00:00', '2026-12-07'],
    ['2026-12-31', '09:00', undefined],
  ])('on %s at %s it is %s', (date, time, expected) => {
    expect(sessions.find((session) => isUpcoming(session, { date, time }))?.date).toBe(expected);
  });
  it('without an end lasts the whole day', () => {
    const open = { ...sessions[0]!, times: [{ from: '07:30' }] };
    expect(endOf(open)).toMatch(/T23:59$/);
    expect(isUpcoming(open, { date: open.date, time: '20:00' })).toBe(true);
  });
});
