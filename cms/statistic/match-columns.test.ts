import { expect, test } from 'vitest';
import { columnsOf, frameOf } from './grid.ts';
import { matchColumns } from './match-columns.ts';

const form = (...columns: [key: string, label: string][]) =>
  columns.map(([key, label], at) => ({ at, key, label, formula: '' }));
const FORM = form(
  ['1', 'Tổng số'],
  ['4', 'Tiếp thường xuyên: Số lượt'],
  ['13', 'Tiếp định kỳ: Số lượt'],
);
const groups = (...all: [key: string, label: string][]) => ({
  groups: all.map(([key, label]) => ({ key, label })),
});
const SHARES = form(['3', 'Tử số'], ['4', 'Mẫu số (hồ sơ)'], ['5', 'Tỷ lệ']);

test.each([
  ['by the number of the column', groups(['13', 'Định kỳ'], ['1', 'Tất cả']), FORM, ['13', '1']],
  ['by its name', groups(['tong', 'TỔNG SỐ']), FORM, ['1']],
  ['not by a name that two have', groups(['luot', 'Số lượt']), FORM, [undefined]],
  ['the column of the indicator', { form: { column: '13' } }, FORM, ['13']],
  ['not one of several, where nothing says which', {}, FORM, [undefined]],
  ['the only one', {}, form(['9', 'Số đơn']), ['9']],
  ['numerator and denominator', { unit: '%', form: { column: '5' } }, SHARES, ['5', '3', '4']],
])('columns of a form are found: %s', (_, data, columns, keys) => {
  const frame = frameOf(data);
  expect(matchColumns(columnsOf(frame, [], frame.unit === '%'), frame, columns)).toEqual(keys);
});
