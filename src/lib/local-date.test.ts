import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateAt,
  daysBetween,
  daysInMonth,
  formatDate,
  formatDay,
  formatLongDate,
  formatTime,
  instantOf,
  isLocalDate,
  isLocalTime,
  isPartialDate,
  startOfWeek,
  weekday,
  timeAt,
} from './local-date.ts';

test.each([
  ['2021-09-30', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2021-13-01', false],
  ['2021-00-10', false],
  ['2021-9-3', false],
  ['2021-09-30T00:00', false],
  ['0099-01-01', true],
  ['', false],
])('isLocalDate(%j) is %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

test.each([
  ['2021', true],
  ['2021-09', true],
  ['2021-09-30', true],
  ['2021-13', false],
  ['21', false],
  ['2021-09-31', false],
])('isPartialDate(%j) is %s', (text, expected) => {
  expect(isPartialDate(text)).toBe(expected);
});

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['7:30', false],
])('isLocalTime(%j) is %s', (text, expected) => {
  expect(isLocalTime(text)).toBe(expected);
});

describe('as government papers write it', () => {
  test.each([
    ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
    ['2018-02-20', 'ngày 20 tháng 02 năm 2018'],
    ['2026-11-23', 'ngày 23 tháng 11 năm 2026'],
    ['2021-09', 'tháng 9 năm 2021'],
    ['2021', 'năm 2021'],
  ])('%s is “%s”', (date, expected) => {
    expect(formatLongDate(date)).toBe(expected);
  });

  test('short dates, days and times', () => {
    expect(formatDate('2021-09-30')).toBe('30/09/2021');
    expect(formatDate('2021-09')).toBe('09/2021');
    expect(formatDay('2021-09-30')).toBe('Thứ Năm, 30/09/2021');
    const week = Array.from({ length: 7 }, (_, n) => addDays('2026-11-30', n));
    expect(week.map((day) => formatDay(day))).toEqual([
      'Thứ Hai, 30/11/2026',
      'Thứ Ba, 01/12/2026',
      'Thứ Tư, 02/12/2026',
      'Thứ Năm, 03/12/2026',
      'Thứ Sáu, 04/12/2026',
      'Thứ Bảy, 05/12/2026',
      'Chủ nhật, 06/12/2026',
    ]);
    expect(week.map((day) => formatDay(day, 'sentence'))).toEqual([
      'thứ Hai, ngày 30/11/2026',
      'thứ Ba, ngày 01/12/2026',
      'thứ Tư, ngày 02/12/2026',
      'thứ Năm, ngày 03/12/2026',
      'thứ Sáu, ngày 04/12/2026',
      'thứ Bảy, ngày 05/12/2026',
      'Chủ nhật, ngày 06/12/2026',
    ]);
    expect([formatTime('07:30'), formatTime('08:00')]).toEqual(['7 giờ 30', '8 giờ']);
  });
});

test('the day in Việt Nam turns at 17:00 UTC', () => {
  expect(dateAt(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
  expect(dateAt(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  expect(timeAt(new Date('2026-11-22T16:59:59Z'))).toBe('23:59');
  expect(timeAt(new Date('2026-11-22T17:00:00Z'))).toBe('00:00');
  expect(instantOf('2026-11-23', '08:00').toISOString()).toBe('2026-11-23T01:00:00.000Z');
});

test('months', () => {
  expect(['2024-02', '2023-02', '2026-11', '1900-02'].map(daysInMonth)).toEqual([29, 28, 30, 28]);
  expect(addMonths('2026-11', 2)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

describe('for any days', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const count = fc.integer({ min: -50_000, max: 50_000 });

  test('every day is a day, and comes back from its instant', () => {
    fc.assert(
      fc.property(day, (date) => isLocalDate(date) && dateAt(instantOf(date, '23:59')) === date),
    );
  });

  test('adding and counting undo one another', () => {
    fc.assert(
      fc.property(day, count, (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(addDays(later, -days)).toBe(date);
        expect(later > date).toBe(days > 0);
      }),
    );
  });

  test('weekdays follow one another, and weeks start on Monday', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
        const monday = startOfWeek(date);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekday(date) - 1);
      }),
    );
  });

  test('months add like months, and have as many days as the calendar says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const month = date.slice(0, 7);
        expect(addMonths(addMonths(month, months), -months)).toBe(month);
        expect(daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)).toBe(daysInMonth(date));
      }),
    );
  });
});
