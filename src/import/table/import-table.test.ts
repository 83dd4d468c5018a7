import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { statisticSchema } from '#features/statistic/schema.ts';
import { KNOWN } from '#import/known.fixture.ts';
import { formatTable, importTable } from './import-table.ts';
import { workbook, type WorkbookRow } from './workbook.fixture.ts';

const TODAY = '2026-11-25';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const importCsv = (lines: readonly string[], declared = {}, name = 'bieu.csv') =>
  importTable(name, bytesOf(`\ufeff${lines.join('\r\n')}`), KNOWN, TODAY, declared);

const FORM: readonly WorkbookRow[] = [
  ['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN', undefined, undefined, undefined, 'Biểu số: 01/TCD'],
  ['Quý I năm 2026 (Thông tư số 02/2021/TT-TTCP)'],
  [undefined, undefined, undefined, undefined, 'Đơn vị tính: lượt'],
  ['STT', 'Đơn vị', 'Tổng số', 'Trong đó', undefined],
  [undefined, undefined, undefined, 'Thường xuyên', 'Định kỳ'],
  ['A', 'B', '1=2+3', '2', '3'],
  [1, 'Sở Nội vụ tỉnh Minh Họa', 12, 10, 2],
  [2, 'UBND xã Thí Dụ', 1300, 1200, 99],
  [3, 'Sở Chưa Có', 5, 5, 0],
  [undefined, 'Tổng cộng', 1320, 1215, 101],
  ['Người lập biểu', undefined, undefined, 'Thủ trưởng'],
];

test('a form of a circular becomes a draft that fits the schema, with the figures as stated', async () => {
  const [table] = await importTable('01-TCD quý I.xlsx', workbook(FORM), KNOWN, TODAY);
  expect(table?.slug).toBe('01-tcd-quy-i');
  const draft = parse(table?.text ?? '');
  expect(draft).toMatchObject({
    title: 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN',
    field: 'tiep-cong-dan',
    unit: 'lượt',
    form: { circular: 'TT 02/2021/TT-TTCP', code: '01/TCD' },
    periodKind: 'quarter',
    identities: ['1=2+3'],
    groups: [
      { key: '1', label: 'Tổng số' },
      { key: '2', label: 'Trong đó: Thường xuyên' },
      { key: '3', label: 'Trong đó: Định kỳ' },
    ],
    asOf: '2026-03-31',
  });
  expect(draft.series).toHaveLength(9);
  expect(draft.series[3]).toEqual({
    ...{ agency: 'minh-hoa-xa-thi-du', group: '1' },
    ...{ from: '2026-01-01', to: '2026-03-31', stated: 1300 },
  });
  expect(table?.missing).toEqual(['summary', 'definition', 'source']);
  const whole = { ...draft, summary: 'Một câu.', definition: 'Cách tính.', sample: true };
  expect(statisticSchema.safeParse(whole).error).toBeUndefined();
});

test('the report names file, sheet, cell, fault and cure of all that does not add up', async () => {
  const [table] = await importTable('b.xlsx', workbook(FORM), KNOWN, TODAY);
  expect(table?.faults.map(({ cell, fault }) => `${cell} ${fault}`)).toEqual([
    'B9 Không có cơ quan nào tên “Sở Chưa Có” trong content/agencies/.',
    'C8 UBND xã Thí Dụ: 1=2+3 không khớp (1.300 ≠ 1.299).',
    'C10 Tổng cộng: 1=2+3 không khớp (1.320 ≠ 1.316).',
    'C10 Tổng cộng, cột 1: ghi 1.320, cộng 3 dòng được 1.317.',
  ]);
  if (table) expect(formatTable(table, 'b.xlsx', 'b.yml', true)).toContain('? b.xlsx, Biểu 01!B9:');
});

const CSV = [
  'Số liệu từ ngày 15/12/2025 đến ngày 14/03/2026;;;',
  'STT;Cơ quan;Tổng;Còn lại;Tỷ lệ',
  '(1);(2);(3);(4)=(3)-(5);(5)',
];

test.each([
  ['the column shows it', ['1;Sở Nội vụ tỉnh Minh Họa;1.234;1.000,5;7'], {}, /“1.234”/],
  ['nothing shows it', ['1;Sở Nội vụ tỉnh Minh Họa;1.234;7;7'], {}, /C4 “1.234”/],
  [
    'both are in one column',
    ['1;Sở Nội vụ tỉnh Minh Họa;80,1;1;7', '2;UBND xã Thí Dụ;13.2;1;7'],
    {},
    /C4 “80,1”, C5 “13.2”/,
  ],
])('unclear numbers are refused by cell: %s', async (_, lines, declared, message) => {
  await expect(importCsv([...CSV, ...lines], declared)).rejects.toThrow(message);
});

test.each([
  ['vi', 1234],
  ['en', 1.234],
])('--so=%s settles it', async (style, stated) => {
  const [table] = await importCsv([...CSV, '1;Sở Nội vụ tỉnh Minh Họa;1.234;7;'], { style });
  const draft = parse(table?.text ?? '');
  expect(draft.series[0]).toMatchObject({
    from: '2025-12-15',
    to: '2026-03-14',
    group: '3',
    stated,
  });
  expect(draft.identities).toEqual(['3=4+5']);
  expect(table?.faults.map(({ cell }) => cell)).toEqual(['E4']);
});

test.each([
  ['neither numbers nor names', ['Năm 2025;', 'Nội dung;Tổng', 'Sở Nội vụ;5'], /dòng số cột/],
  [
    'two columns of one name',
    ['Năm 2025;;', 'Đơn vị;Đơn;Đơn', 'Sở Nội vụ tỉnh Minh Họa;5;4'],
    /các cột tên khác nhau/,
  ],
  ['no period', ['Đơn vị;Tổng;Mới', 'A;1;2', 'Sở Nội vụ tỉnh Minh Họa;5;1'], /kỳ số liệu/],
  ['nobody known', ['Năm 2025;;', 'Đơn vị;Tổng;Mới', 'A;1;2', 'Sở Lạ;5;1'], /Sở Lạ/],
])('is refused: %s', async (_, lines, message) => {
  await expect(importCsv(lines)).rejects.toThrow(message);
});

test('a file that only is called .xlsx is refused in words', async () => {
  await expect(importTable('a.xlsx', bytesOf('chữ'), KNOWN, TODAY)).rejects.toThrow(/bảng tính/);
});

test('without column numbers the names of the columns are their keys', async () => {
  const [table] = await importCsv([
    'TỔNG HỢP ĐƠN NĂM 2025;;;',
    'STT;Đơn vị;Đã giải quyết;;Ghi chú',
    ';;Đúng hạn;Quá hạn;',
    '1;Sở Nội vụ tỉnh Minh Họa;1.200,5;7;',
    '2;UBND xã Thí Dụ;80;0;chưa gửi',
  ]);
  const draft = parse(table?.text ?? '');
  expect(draft.groups).toEqual([
    { key: 'dagiaiquyetdunghan', label: 'Đã giải quyết: Đúng hạn' },
    { key: 'dagiaiquyetquahan', label: 'Đã giải quyết: Quá hạn' },
  ]);
  expect(draft.series.map(({ stated }: { stated: number }) => stated)).toEqual([1200.5, 7, 80, 0]);
});

const SHARES: readonly WorkbookRow[] = [
  ['KẾT QUẢ MỘT CỬA NĂM 2025'],
  ['Đơn vị', 'Hồ sơ', 'Tỷ lệ đúng hạn'],
];

test('a cell that shows 12,5% means 12,5, whatever number lies under it', async () => {
  const rows = [...SHARES, ['Sở Nội vụ tỉnh Minh Họa', 8, { percent: 12.5 }]];
  const [table] = await importTable('a.xlsx', workbook(rows), KNOWN, TODAY);
  expect(parse(table?.text ?? '').series[1]).toMatchObject({ group: 'tyledunghan', stated: 12.5 });
  expect(table?.faults).toEqual([]);
});

test('a share of 0,125 in a plain cell is kept, and reported', async () => {
  const rows = [...SHARES, ['Sở Nội vụ tỉnh Minh Họa', 8, 0.125]];
  const [table] = await importTable('a.xlsx', workbook(rows), KNOWN, TODAY);
  expect(parse(table?.text ?? '').series[1].stated).toBe(0.125);
  expect(table?.faults).toEqual([
    expect.objectContaining({ cell: 'C3', fault: expect.stringContaining('0,125') }),
  ]);
});
