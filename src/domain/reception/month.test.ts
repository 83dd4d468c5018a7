import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from './days-off.fixture.ts';
import { monthGrid, monthsAround } from './month.ts';
import { endOf, isUpcoming, nextSession } from './next.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import { calendarRow } from './rule-dates.ts';
import {
  dayOffKind,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

describe('month sheet', () => {
  it.each([
    ['2026-11', 6, '2026-10-26', '2026-12-06'],
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ])('%s has %i weeks, from Monday %s to Sunday %s', (month, weeks, first, last) => {
    const grid = monthGrid(month);
    expect(grid).toHaveLength(weeks);
    expect(grid[0]?.[0]?.date).toBe(first);
    expect(grid.at(-1)?.[6]?.date).toBe(last);
    expect(grid.flat().filter((d) => d.inMonth)).toHaveLength(
      new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
    );
    for (const [index, week] of grid.entries())
      for (const { date, inMonth } of week) if (inMonth) expect(calendarRow(date)).toBe(index + 1);
  });
  it('goes over the turn of the year', () => {
    expect(monthsAround('2026-11-23', 1, 2)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', undefined],
    ['2026-11-24', 'holiday'],
    ['2026-11-28', 'weekend'],
    ['2026-02-21', 'holiday'],
    ['2026-01-10', undefined],
    ['2024-05-04', undefined],
  ])('%s: %s', (date, kind) => {
    expect(dayOffKind(date, DAYS_OFF)).toBe(kind);
  });
  it('skips weekends, holidays and Tết', () => {
    expect(nextWorkingDay('2026-02-13', DAYS_OFF)).toBe('2026-02-23');
    expect(previousWorkingDay('2026-02-23', DAYS_OFF)).toBe('2026-02-13');
  });
  it('counts the five working days a notice must be ahead', () => {
    expect(workingDaysBetween('2026-11-02', '2026-11-09', DAYS_OFF)).toBe(5);
    expect(workingDaysBetween('2026-11-23', '2026-11-30', DAYS_OFF)).toBe(4);
    expect(workingDaysBetween('2026-11-30', '2026-11-23', DAYS_OFF)).toBe(0);
  });
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
    expect(nextSession(sessions, { date, time })?.date).toBe(expected);
  });
  it('without an end lasts the whole day', () => {
    const open = { ...sessions[0]!, times: [{ from: '07:30' }] };
    expect(endOf(open)).toMatch(/T23:59$/);
    expect(isUpcoming(open, { date: open.date, time: '20:00' })).toBe(true);
  });
});
