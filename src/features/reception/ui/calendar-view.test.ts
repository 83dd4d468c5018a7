import { describe, expect, it } from 'vitest';
import { choicesOf, monthSpan, readState, sessionsShown, writeState } from './calendar-view.ts';
import { weeksOf } from '#lib/local-date.ts';
import { calendarRow } from '#features/reception/rules/rule-dates.ts';
import type { CalendarSession } from '#features/reception/outputs/session-json.ts';

const session = (date: string, rest: Partial<CalendarSession> = {}) =>
  ({
    id: `a-${date}`,
    agency: 'a',
    agencyName: 'UBND xã A',
    date,
    status: 'planned',
    statusName: 'Dự kiến',
    host: 'Chủ tịch',
    times: [],
    place: 'Trụ sở',
    form: 'in-person',
    formName: 'Trực tiếp',
    ...rest,
  }) as CalendarSession;
const ALL = [
  session('2026-11-30'),
  session('2026-12-02', { agency: 'b', place: 'Hội trường', form: 'both' }),
  session('2026-12-03', { form: 'online', status: 'postponed' }),
];
const NOW = '2026-11';
const state = (query: string) => readState(query, NOW);

describe('address', () => {
  it.each([
    ['', { month: NOW, agency: '', place: '', host: '', form: '' }],
    ['?thang=2026-12&co-quan=b', { month: '2026-12', agency: 'b', place: '', host: '', form: '' }],
    ['?thang=2026-13', { month: NOW, agency: '', place: '', host: '', form: '' }],
    ['?thang=<script>', { month: NOW, agency: '', place: '', host: '', form: '' }],
  ])('%s is read', (query, expected) => expect(state(query)).toEqual(expected));

  it.each([
    '',
    '?thang=2026-12',
    '?co-quan=b&noi-tiep=H%E1%BB%99i+tr%C6%B0%E1%BB%9Dng',
    '?noi=xa-a&nguoi=A',
  ])('%s comes back as it was', (query) =>
    expect(writeState(state(query), query, NOW)).toBe(query),
  );

  it('of a place of reception from before readers had a place of their own still works', () => {
    const old = '?noi=Hội trường';
    expect(state(old).place).toBe('Hội trường');
    expect(writeState({ ...state(old), place: '' }, old, NOW)).toBe('');
    expect(state('?noi=xa-a').place).toBe('');
  });
});

describe('sessions', () => {
  const dates = (query: string) => sessionsShown(ALL, state(query)).map(({ date }) => date);
  it('are those of the month', () => expect(dates('')).toEqual(['2026-11-30']));
  it('fit every filter', () => {
    expect(dates('?thang=2026-12&co-quan=a')).toEqual(['2026-12-03']);
    expect(dates('?thang=2026-12&co-quan=a&noi-tiep=Hội trường')).toEqual([]);
  });
  it('held in both ways answer to either form', () => {
    expect(dates('?thang=2026-12&hinh-thuc=truc-tuyen')).toEqual(['2026-12-02', '2026-12-03']);
    expect(dates('?thang=2026-12&hinh-thuc=truc-tiep')).toEqual(['2026-12-02']);
  });
});

it('offers what the other filters leave, and always what is chosen', () => {
  expect(choicesOf(ALL, state('?co-quan=b'), 'place')).toEqual(['Hội trường']);
  expect(choicesOf(ALL, state('?co-quan=b'), 'agency')).toEqual(['a', 'b']);
  expect(choicesOf(ALL, state('?co-quan=b&noi-tiep=Nơi khác'), 'place')).toEqual([
    'Hội trường',
    'Nơi khác',
  ]);
});

it('spans from the first month with a session to the last', () => {
  expect(monthSpan(ALL)).toEqual(['2026-11', '2026-12']);
  expect(monthSpan([])).toEqual(['', '']);
});

describe('the weeks of a month', () => {
  it.each([
    ['2026-11', 6, '2026-10-26', '2026-12-06'],
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ])('%s has %i weeks, from Monday %s to Sunday %s', (month, weeks, first, last) => {
    const grid = weeksOf(month);
    expect(grid).toHaveLength(weeks);
    expect(grid[0]?.[0]).toBe(first);
    expect(grid.at(-1)?.[6]).toBe(last);
    expect(grid.flat().filter((date) => date.startsWith(month))).toHaveLength(
      new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
    );
    for (const [index, week] of grid.entries())
      for (const date of week.filter((day) => day.startsWith(month)))
        expect(calendarRow(date)).toBe(index + 1);
  });
});
