import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatLongDate, formatTime, isLocalDate } from './local-date.ts';
import {
  joinDateTime,
  nextMonday,
  readDate,
  readTime,
  sameDayIn,
  showDate,
  splitDateTime,
} from './typed-date.ts';

const day = fc.integer({ min: 0, max: 36_524 }).map((n) => addDays('2000-01-01', n));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => [hour, minute].map((n) => String(n).padStart(2, '0')).join(':'));

describe('a day', () => {
  it('is read back from every way of typing it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = '', month = '', dayOf = ''] = date.split('-');
        const short = `${Number(dayOf)}/${Number(month)}/${year}`;
        const typed = [
          ...[
            date,
            formatDate(date),
            short,
            short.replaceAll('/', '-'),
            short.replaceAll('/', '.'),
          ],
          ...[`${dayOf}/${month}/${year.slice(2)}`, dayOf + month + year, formatLongDate(date)],
        ];
        for (const text of typed) expect(readDate(text), text).toBe(date);
        expect(showDate(date)).toBe(formatDate(date));
      }),
    );
  });

  it.each(['', '5', '05/03', '30/02/2026', '03/2026', '2026', '05/03/2026 và 06/03/2026', 'mai'])(
    'is not “%s”',
    (text) => {
      expect(readDate(text)).toBeUndefined();
      expect(showDate(text)).toBe(text);
    },
  );

  it('is nothing else than a date, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readDate(text);
        expect(read === undefined || isLocalDate(read)).toBe(true);
      }),
    );
  });
});

describe('a month or a year alone', () => {
  it.each([
    ['9/2021', '2021-09'],
    ['09-2021', '2021-09'],
    ['tháng 9 năm 2021', '2021-09'],
    ['2021-09', '2021-09'],
    ['2021', '2021'],
    ['năm 2021', '2021'],
    ['30/9/2021', '2021-09-30'],
    ['13/2021', undefined],
  ])('%s', (text, date) => {
    expect(readDate(text, true)).toBe(date);
    if (date) expect(readDate(showDate(date), true)).toBe(date);
  });
});

describe('a time', () => {
  it('is read back from every way of typing it', () => {
    fc.assert(
      fc.property(time, (value) => {
        const [hour = '', minute = ''] = value.split(':');
        const typed = [value, `${Number(hour)}h${minute}`, hour + minute, formatTime(value)];
        for (const text of typed) expect(readTime(text), text).toBe(value);
      }),
    );
  });
  it.each(['24:00', '7:60', '7:5', 'sáng', ''])('is not “%s”', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('a moment', () => {
  it('is its date and its time', () => {
    fc.assert(
      fc.property(day, time, (date, at) => {
        expect(splitDateTime(joinDateTime(date, at))).toEqual({ date, time: at });
      }),
    );
    expect(joinDateTime('', '')).toBe('');
  });
});

describe('the calendar', () => {
  it('goes to the next Monday, never to today', () => {
    expect(nextMonday('2026-11-29')).toBe('2026-11-30');
    expect(nextMonday('2026-11-30')).toBe('2026-12-07');
  });
  it('stays in the month it goes to', () => {
    expect(sameDayIn('2026-01-31', 1)).toBe('2026-02-28');
    expect(sameDayIn('2026-01-31', -1)).toBe('2025-12-31');
    expect(sameDayIn('2024-02-29', 12)).toBe('2025-02-28');
  });
});
