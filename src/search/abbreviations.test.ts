import { expect, test } from 'vitest';
import { abbreviationsOf, readText } from './abbreviations.ts';

const table = abbreviationsOf([
  { short: 'UBND', full: 'Ủy ban nhân dân' },
  { short: 'HĐND', full: 'Hội đồng nhân dân' },
  { short: 'ubnd', full: 'thứ hai không tính' },
]);
const read = (text: string, anyCase = false) =>
  readText(text, table, anyCase)
    .map(({ folded }) => folded)
    .join(' ');

test.each([
  ['UBND tỉnh', 'uy ban nhan dan tinh'],
  ['của HĐND, UBND', 'cua hoi dong nhan dan uy ban nhan dan'],
  ['ubnd tỉnh', 'ubnd tinh'],
  ['15/QĐ-UBND', '15 qd ubnd'],
  ['UBND-VX', 'ubnd vx'],
])('a text: %s', (text, expected) => expect(read(text)).toBe(expected));

test.each([
  ['ubnd tinh', 'uy ban nhan dan tinh'],
  ['hdnd', 'hoi dong nhan dan'],
  ['15/qđ-ubnd', '15 qd ubnd'],
])('a query in any case: %s', (text, expected) => expect(read(text, true)).toBe(expected));

test('the full form stands where the short one stands', () => {
  const syllables = readText('Gửi: UBND xã', table);
  const places = syllables.map(({ start, end }) => [start, end]);
  expect(places).toEqual([
    [0, 3],
    [5, 9],
    [5, 9],
    [5, 9],
    [5, 9],
    [10, 12],
  ]);
  expect(syllables.map(({ apart }) => apart)).toEqual([false, true, false, false, false, false]);
});
