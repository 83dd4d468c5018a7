import { expect, it } from 'vitest';
import { circularHelp, likelyFrom, likelyLabel } from './version-help.ts';

const PERIODS = [
  { from: '2026-04-01', to: '2026-06-30' },
  { from: '2026-01-01', to: '2026-03-31' },
];

it.each([
  ['TT 99/2030/TT-TTCP', '01/TCD', []],
  ['TT 06/2025/TT-TTCP', '', ['Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.']],
  ['TT 06/2025/TT-TTCP', ' 01/TCD ', ['Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.']],
  [
    'TT 06/2025/TT-TTCP',
    '01/XLD',
    [
      'Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.',
      'Văn bản ấy không có biểu “01/XLD”; có: 01/TCD, 02/XLD, 03/GQKN, 04/GQTC, 05/KQTH, 06/QLKNTC.',
    ],
  ],
])('%s, %j', (circular, code, said) => {
  expect(circularHelp(circular, code).map(({ text }) => text)).toEqual(said);
});

it.each([
  ['TT 06/2025/TT-TTCP', PERIODS, '2025-09-30'],
  // Its days are not sourced, only the outermost they can be.
  ['TT 02/2021/TT-TTCP', PERIODS, '2026-07-01'],
  ['', PERIODS, '2026-07-01'],
  ['', [], ''],
])('%s after %j applies from %s', (circular, periods, day) => {
  expect(likelyFrom(circular, periods)).toBe(day);
});

it.each([
  ['TT 06/2025', '01/TCD', 'Biểu 01/TCD của TT 06/2025'],
  ['', '01/TCD', ''],
])('%s, %s is called %j', (circular, code, label) => {
  expect(likelyLabel(circular, code)).toBe(label);
});
