import { expect, test } from 'vitest';
import { point } from '#domain/statistic/fixtures.ts';
import type { FormRow } from '#import/table/figures.ts';
import { columnsOf, frameOf } from './grid.ts';
import { cellsOf, ownerOf } from './import-entries.ts';

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

test('each value is new, as it stands, or another', () => {
  const series = [point(DAYS.from, DAYS.to, 5, { agency: 'so-noi-vu', group: '2' })];
  const cells = (owner: string | undefined) =>
    cellsOf(row({ kind: 'unknown' }), owner, DAYS, frame, columns, keys, series).map(
      ({ entry, state }) => [entry.place.agency, entry.place.group, entry.text, state],
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
