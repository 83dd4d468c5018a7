import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, isLocalDate } from '#lib/local-date.ts';
import { readPastedTable } from './pasted-table.ts';

const faults = (rows: string[][], year?: string) =>
  readPastedTable(rows, year).rows.map(({ line, fault }) => (fault ? `${line}: ${fault}` : line));

describe('readPastedTable', () => {
  it('reads a table with headings', () => {
    const table = readPastedTable([
      ['LỊCH TIẾP CÔNG DÂN NĂM 2026', '', '', '', ''],
      ['STT', 'Ngày tiếp', 'Giờ tiếp', 'Người tiếp', 'Địa điểm'],
      ['1', 'Thứ Năm, 12/3/2026', '7h30 - 11h30', 'Chủ tịch UBND xã', 'Trụ sở UBND xã'],
      ['2', '26/3', '8 giờ đến 11 giờ', 'Phó Chủ tịch', 'Nhà văn hóa ấp 2'],
    ]);
    expect(table.dates).toEqual(['2026-03-12', '2026-03-26']);
    expect(table.rows).toEqual([
      { line: 3, dates: ['2026-03-12'], warnings: [] },
      { line: 4, dates: ['2026-03-26'], warnings: [] },
    ]);
  });

  it.each([
    ['lines of days', [['26/3/2026'], ['12/3/2026']], ['2026-03-12', '2026-03-26']],
    [
      'no headings: the column with most days',
      [
        ['QĐ 5/1/2026', '12/3/2026', 'sáng'],
        ['', '26-3-2026', 'sáng'],
      ],
      ['2026-03-12', '2026-03-26'],
    ],
    [
      'days in another column are not sessions',
      [
        ['Ngày', 'Ghi chú'],
        ['12/3/2026', 'Thông báo ngày 01/3/2026'],
      ],
      ['2026-03-12'],
    ],
    [
      'months and days apart',
      [
        ['Lịch năm 2026', ''],
        ['Tháng', 'Ngày tiếp'],
        ['Tháng 3', '5, 20'],
        ['4', 'ngày 6 và 20'],
      ],
      ['2026-03-05', '2026-03-20', '2026-04-06', '2026-04-20'],
    ],
    ['two days in a cell', [['05/3/2026 và 20/3/2026']], ['2026-03-05', '2026-03-20']],
    ['the same day twice', [['12/3/2026'], ['12/03/2026']], ['2026-03-12']],
    ['nothing', [], []],
  ])('%s', (_name, rows, dates) => {
    expect(readPastedTable(rows).dates).toEqual(dates);
  });

  it('names the fault of each row and takes no day from it', () => {
    const rows = [
      ['Ngày', 'Người tiếp'],
      ['12/3/2026', 'A'],
      ['30/02/2026', 'B'],
      ['', 'C'],
      ['05, 20/4/2026', 'D'],
      ['từ 12/5/2026 đến 14/5/2026', 'E'],
      ['giữa tháng', 'F'],
      ['7/6', 'G'],
    ];
    expect(faults(rows)).toEqual([
      2,
      '3: không có ngày 30/02/2026',
      '4: không có ngày',
      '5: chưa hiểu “05,” trong “05, 20/4/2026”',
      '6: “từ 12/5/2026 đến 14/5/2026” là một khoảng ngày, hãy ghi từng ngày',
      '7: không thấy ngày trong “giữa tháng”',
      '8: thiếu năm của ngày 07/06',
    ]);
    expect(readPastedTable(rows).dates).toEqual(['2026-03-12']);
    expect(readPastedTable(rows, '2026').dates).toEqual(['2026-03-12', '2026-06-07']);
  });

  it('warns of a weekday that is not that day’s, and of a day named before', () => {
    const { rows } = readPastedTable([
      ['Thứ Sáu 12/3/2026'],
      ['Thứ 5, 12/3/2026'],
      ['CN 15/3/2026'],
    ]);
    expect(rows.map((row) => row.warnings)).toEqual([
      ['12/03/2026 là thứ Năm, bảng ghi thứ Sáu'],
      ['12/03/2026 đã có ở dòng 1'],
      [],
    ]);
  });

  it('gives the days it was made of, sorted, once, whatever surrounds them', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2021-01-01', n));
    const row = fc.tuple(day, fc.constantFrom('Chủ tịch', 'Phó Chủ tịch UBND', ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (made) => {
        const rows = made.map(([date, host], index) => [`${index + 1}`, formatDate(date), host]);
        const read = readPastedTable([['TT', 'Ngày', 'Người tiếp'], ...rows]);
        expect(read.dates).toEqual([...new Set(made.map(([date]) => date))].sort());
        expect(read.rows.every(({ fault }) => !fault)).toBe(true);
      }),
    );
  });

  it('never throws, and every day is one', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Ngày', 'Tháng', '12/3/2026', '31/2/26', '7h30'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 })), (rows) => {
        expect(readPastedTable(rows, '2026').dates.every(isLocalDate)).toBe(true);
      }),
    );
  });
});
