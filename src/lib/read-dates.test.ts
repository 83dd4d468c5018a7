import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatLongDate } from './local-date.ts';
import { findDates } from './read-dates.ts';

const read = (text: string, year?: string) =>
  findDates(text, year).found.map(({ date, fault }) => date ?? fault);

describe('findDates', () => {
  it.each([
    ['12/3/2026', ['2026-03-12']],
    ['12-03-2026', ['2026-03-12']],
    ['12.3.2026', ['2026-03-12']],
    ['12/3/26', ['2026-03-12']],
    ['12 / 3 / 2026', ['2026-03-12']],
    ['ngày 12 tháng 3 năm 2026', ['2026-03-12']],
    ['Thứ Năm, ngày 05 tháng 03 năm 2026', ['2026-03-05']],
    ['2026-03-12', ['2026-03-12']],
    ['2026-03-12 00:00:00', ['2026-03-12']],
    ['05/3/2026 và 20/3/2026', ['2026-03-05', '2026-03-20']],
    ['30/02/2026', ['không có ngày 30/02/2026']],
    ['3/13/2026', ['không có ngày 03/13/2026 (tháng đứng trước ngày?)']],
    ['12/3', ['thiếu năm của ngày 12/03']],
    ['7:30-11:30', []],
    ['8 giờ 30 - 11 giờ', []],
    ['7h30 - 11h30', []],
    ['Quyết định số 15/QĐ-UBND', []],
  ])('%s', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it('takes the year it is given where none is written', () => {
    expect(read('12/3; ngày 5 tháng 4; 1/5/2027', '2026')).toEqual([
      '2026-03-12',
      '2026-04-05',
      '2027-05-01',
    ]);
  });

  it('reads decomposed Vietnamese', () => {
    expect(read('ngày 12 tháng 3 năm 2026'.normalize('NFD'))).toEqual(['2026-03-12']);
  });

  it('reads back every way it writes a day', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, (date) => {
        for (const text of [
          date,
          formatDate(date),
          formatLongDate(date),
          formatDate(date).replaceAll('/', '-'),
        ])
          expect(read(`Thứ Hai, ${text}.`)).toEqual([date]);
      }),
    );
  });
});
