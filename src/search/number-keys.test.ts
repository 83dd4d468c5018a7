import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKeys, mentionedKeys, queryKeys } from './number-keys.ts';

const documents = [
  { id: 'directive 2021', number: '08-CT/TU', type: 'Chỉ thị', date: '2021-09' },
  { id: 'directive 2026', number: '08-CT/TU', type: 'Chỉ thị', date: '2026-02-01' },
  { id: 'directive of the committee', number: '08/CT-UBND', type: 'Chỉ thị', date: '2025-01-08' },
  { id: 'decision', number: '15/2026/QĐ-UBND', type: 'Quyết định', date: '2026-03-05' },
  { id: 'prime minister', number: '766/QĐ-TTg', type: 'Quyết định', date: '2022-06-23' },
  { id: 'decree', number: '158/2025/NĐ-CP', type: 'Nghị định', date: '2025-06-25' },
  { id: 'law', number: '45/2019/QH14', type: 'Luật', date: '2019-11-20' },
  { id: 'letter', number: '30c/NQ-CP', type: 'Nghị quyết', date: '2011-11-08' },
];
const index = new Map<string, string[]>();
for (const { id, number, type, date } of documents)
  for (const key of documentKeys(number, type, date))
    index.set(key, [...(index.get(key) ?? []), id]);
/** Returns the results for the most precise key that has any. */
const found = (query: string) =>
  queryKeys(query)
    .map((key) => index.get(key) ?? [])
    .find((ids) => ids.length > 0) ?? [];

const both = ['directive 2021', 'directive 2026'];

describe('numbers however typed', () => {
  test.each<readonly [string, readonly string[]]>([
    ...['8-CT/TU', '08-CT/TU', '08/ct-tu', '08 CT TU', '8 ct tu', 'số 08 CT TU', '08 - CT/TU'].map(
      (query) => [query, both] as const,
    ),
    ['Chỉ thị số 08-CT/TU về dân vận', both],
    ['chỉ thị 8-ct/tu', both],
    ['chỉ thị 08-CT/TU ngày 30/9/2021', ['directive 2021']],
    ['08-CT/TU 2026', ['directive 2026']],
    ['chỉ thị 8', [...both, 'directive of the committee']],
    ['ct08', [...both, 'directive of the committee']],
    ['chi thi 8 nam 2021', ['directive 2021']],
    ['08/CT-UBND', ['directive of the committee']],
    ['766 qd ttg', ['prime minister']],
    ['766/QĐ-TTg', ['prime minister']],
    ['qd 766', ['prime minister']],
    ['15/2026', ['decision']],
    ['quyết định 15/2026', ['decision']],
    ['quyet dinh so 15 nam 2026', ['decision']],
    ['15/QĐ-UBND', ['decision']],
    ['158 2025 nd cp', ['decree']],
    ['nd 158 2025', ['decree']],
    ['nghị định 158', ['decree']],
    ['luật 45/2019/QH14', ['law']],
    ['45/2019/qh14', ['law']],
    ['luật 45', ['law']],
    ['30c/NQ-CP', ['letter']],
  ])('%s', (query, ids) => expect(found(query)).toEqual(ids));

  test.each([
    '2026',
    '8',
    'dân vận',
    'ngày 08',
    '30/09/2021',
    'tháng 12/2025',
    'lịch tiếp công dân tháng 12',
    'kế hoạch 5 năm',
    '08/CT-HĐND',
    'điều 5',
    'luật 2019',
    '',
    '1-2 mô hình',
  ])('“%s” names no document', (query) => expect(found(query)).toEqual([]));
});

describe('numbers among other words', () => {
  const named = (query: string) => [
    ...new Set(mentionedKeys(query).flatMap((key) => index.get(key) ?? [])),
  ];
  test.each<readonly [string, readonly string[]]>([
    ['chỉ thị 08 nói gì', [...both, 'directive of the committee']],
    ['nội dung chỉ thị số 8 của tỉnh ủy', [...both, 'directive of the committee']],
    ['chỉ thị 8 năm 2021 nói gì', ['directive 2021']],
    ['08 ct-tu ben tre', [...both, 'directive of the committee']],
    ['phạt bao nhiêu theo nghị định 158/2025/NĐ-CP', ['decree']],
  ])('%s', (query, ids) => expect(named(query)).toEqual(ids));

  test.each([
    'điều 8 nói gì',
    'thông báo trước 15 ngày',
    'kế hoạch 8 năm',
    'chỉ thị của tỉnh ủy năm 2021',
    'luật 2019',
    '66.8/CT-TU',
    '8 người',
  ])('“%s” names none', (query) => expect(named(query)).toEqual([]));
});

test('a number as printed always finds its document', () => {
  const symbols = fc.constantFrom('CT/TU', 'QĐ-UBND', 'KH/HU', 'NQ-HĐND', 'BC/BDVTU');
  const number = fc.record({
    serial: fc.integer({ min: 1, max: 9999 }),
    symbols,
    zero: fc.boolean(),
  });
  fc.assert(
    fc.property(number, fc.integer({ min: 1990, max: 2030 }), (parts, year) => {
      const serial = `${parts.zero ? '0' : ''}${parts.serial}`;
      const printed = serial + (parts.symbols.includes('/') ? '-' : '/') + parts.symbols;
      const keys = documentKeys(printed, '', String(year));
      for (const typed of [printed, printed.toLowerCase(), printed.replace(/[-/]/g, ' ')])
        expect(keys).toContain(queryKeys(typed)[0]);
    }),
  );
});
