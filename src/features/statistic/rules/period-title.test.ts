import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodName } from './period.ts';
import { readPeriodTitle } from './period-title.ts';

test.each([
  ['BÁO CÁO QUÝ I NĂM 2026', 'quarter', '2026-01-01', '2026-03-31'],
  ['Quý 4/2025', 'quarter', '2025-10-01', '2025-12-31'],
  ['6 tháng đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
  ['06 tháng cuối năm 2025', 'half', '2025-07-01', '2025-12-31'],
  ['9 tháng đầu năm 2026', 'nine-months', '2026-01-01', '2026-09-30'],
  ['Tháng 02 năm 2024', 'month', '2024-02-01', '2024-02-29'],
  ['Kết quả năm 2025', 'year', '2025-01-01', '2025-12-31'],
  ['Số liệu tính từ ngày 15/12/2025 đến ngày 14/3/2026', 'quarter', '2025-12-15', '2026-03-14'],
  [
    'QUÝ I NĂM 2026\n(từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 3 năm 2026)',
    'quarter',
    '2025-12-15',
    '2026-03-14',
  ],
  ['từ 01/01/2026 đến 25/07/2026', undefined, '2026-01-01', '2026-07-25'],
  ['Quý II năm 2026\nVĩnh Long, ngày 05 tháng 7 năm 2026', 'quarter', '2026-04-01', '2026-06-30'],
])('%s', (title, kind, from, to) => {
  expect(readPeriodTitle(title)).toMatchObject({ kind, from, to });
});

test.each([
  'Tổng hợp kết quả tiếp công dân',
  'từ Quý I năm 2026 đến Quý II năm 2026',
  'năm 2026 so với năm 2025',
  'Vĩnh Long, ngày 05 tháng 7 năm 2026',
  'ngày … tháng 7 năm 2026',
  'tháng 13 năm 2026',
  'từ ngày 31/02/2026 đến ngày 31/03/2026',
])('says nothing of "%s"', (title) => {
  expect(readPeriodTitle(title)).toBeUndefined();
});

test('reads every name the site writes', () => {
  const spans = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12 } as const;
  const kinds = fc.constantFrom(...(Object.keys(spans) as (keyof typeof spans)[]));
  fc.assert(
    fc.property(
      kinds,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 2000, max: 2099 }),
      (kind, at, year) => {
        const count = Math.max(1, Math.floor(12 / spans[kind]));
        const last = ((at % count) + 1) * spans[kind];
        const from = `${year}-${String(last - spans[kind] + 1).padStart(2, '0')}-01`;
        const to = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
        expect(readPeriodTitle(periodName(kind, { from, to }))).toEqual({
          kind,
          from,
          to,
          isExact: false,
        });
      },
    ),
  );
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readPeriodTitle(text) !== null));
});
