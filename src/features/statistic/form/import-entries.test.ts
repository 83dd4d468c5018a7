import { expect, test } from 'vitest';
import { point } from '#features/statistic/rules/statistic.fixture.ts';
import type { FormRow } from '#import/table/figures.ts';
import { columnsOf, frameOf } from './grid.ts';
import { cellsOf, matchColumns, ownerOf } from './import-entries.ts';

const DAYS = { from: '2026-01-01', to: '2026-03-31' };
const row = (owner: FormRow['owner']): FormRow => ({
  row: 7,
  written: 'Sở Nội vụ',
  owner,
  values: new Map([
    ['1', 1300],
    ['2', 5],
  ]),
});
const frame = frameOf({
  groups: [
    { key: '1', label: 'Tổng số' },
    { key: '2', label: 'Mới' },
    { key: '9', label: 'Khác' },
  ],
});
const columns = columnsOf(frame, [], false);
const keys = ['1', '2', undefined];

test.each<[FormRow['owner'], string | undefined]>([
  [{ kind: 'agency', id: 'so-noi-vu' }, 'so-noi-vu'],
  [{ kind: 'total' }, ''],
  [{ kind: 'subtotal' }, undefined],
  [{ kind: 'unknown' }, undefined],
  [{ kind: 'several', ids: ['a', 'b'] }, undefined],
])('a row of %j goes to %j until the editor says else', (owner, id) => {
  expect(ownerOf(row(owner))).toBe(id);
});

test('each value is new, as it is, or another', () => {
  const series = [point(DAYS.from, DAYS.to, 5, { agency: 'so-noi-vu', group: '2' })];
  const cells = (owner: string | undefined) =>
    cellsOf(row({ kind: 'unknown' }), owner, DAYS, frame, columns, keys, series).map(
      ({ entry, state }) => [entry.cell.agency, entry.cell.group, entry.text, state],
    );
  expect(cells('so-noi-vu')).toEqual([
    ['so-noi-vu', '1', '1.300', 'new'],
    ['so-noi-vu', '2', '5', 'same'],
  ]);
  expect(cells('')).toEqual([
    [undefined, '1', '1.300', 'new'],
    [undefined, '2', '5', 'new'],
  ]);
  expect(cells(undefined)).toEqual([]);
});

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
  ['the column of the statistic', { form: { column: '13' } }, FORM, ['13']],
  ['not one of several, where nothing says which', {}, FORM, [undefined]],
  ['the only one', {}, form(['9', 'Số đơn']), ['9']],
  [
    'value, numerator and denominator by their names',
    { unit: '%' },
    form(['a', 'Giá trị (%)'], ['b', 'Tử số'], ['c', 'Mẫu số'], ['d', 'Ghi chú']),
    ['a', 'b', 'c'],
  ],
  ['the one that is no part', { unit: '%' }, SHARES, ['5', '3', '4']],
  ['numerator and denominator', { unit: '%', form: { column: '5' } }, SHARES, ['5', '3', '4']],
])('columns of a form are found: %s', (_, data, columns, keys) => {
  const frame = frameOf(data);
  expect(matchColumns(columnsOf(frame, [], frame.unit === '%'), frame, columns)).toEqual(keys);
});
