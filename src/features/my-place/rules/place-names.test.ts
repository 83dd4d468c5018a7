import { expect, test } from 'vitest';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { formerPlaces, placeName, searchKey } from './place-names.ts';

const agency = (
  id: string,
  names: readonly { name: string; shortName?: string }[],
  predecessors: readonly string[] = [],
) =>
  ({
    id,
    data: {
      names,
      predecessors: predecessors.map((before) => ({
        agency: before,
        on: '2025-07-01',
        how: 'merge',
      })),
    },
  }) as unknown as AgencyEntry;

const WARD = agency('phuong-vi-du', [
  { name: 'Ủy ban nhân dân thị trấn Ví Dụ, huyện Thí Điểm, tỉnh Minh Họa' },
  { name: 'Ủy ban nhân dân phường Ví Dụ, tỉnh Minh Họa', shortName: 'UBND phường Ví Dụ' },
]);
const OLDEST = agency('xa-dau', [{ name: 'Ủy ban nhân dân xã Đầu, huyện Cũ' }]);
const OLD = agency(
  'xa-giua',
  [{ name: 'Ủy ban nhân dân xã Giữa, huyện Cũ, tỉnh Xưa' }],
  ['xa-dau'],
);
const MERGED = agency('xa-moi', [{ name: 'Ủy ban nhân dân xã Mới, tỉnh Minh Họa' }], ['xa-giua']);
const ALL = new Map([WARD, OLDEST, OLD, MERGED].map((one) => [one.id, one]));

test('a commune is named without its committee and province', () => {
  expect(placeName(WARD)).toBe('phường Ví Dụ');
  expect(placeName(MERGED)).toBe('xã Mới');
});

test('its former names are those of its predecessors too, with their district', () => {
  expect(formerPlaces(WARD, ALL)).toEqual(['thị trấn Ví Dụ, huyện Thí Điểm']);
  expect(formerPlaces(MERGED, ALL)).toEqual(['xã Giữa, huyện Cũ, tỉnh Xưa', 'xã Đầu, huyện Cũ']);
  const same = agency('xa', [
    { name: 'Ủy ban nhân dân xã Thí Dụ, huyện Thí Điểm' },
    { name: 'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa' },
  ]);
  expect(formerPlaces(same, ALL)).toEqual(['xã Thí Dụ, huyện Thí Điểm']);
});

test('a chain of predecessors that returns to itself ends', () => {
  const loop = agency('vong', [{ name: 'Ủy ban nhân dân xã Vòng' }], ['vong']);
  expect(formerPlaces(loop, new Map([['vong', loop]]))).toEqual([]);
});

test('each name is found by its words without marks', () => {
  const key = searchKey(['phường Ví Dụ', 'thị trấn Đầm Dơi, huyện Thí Điểm']);
  expect(key).toBe(' phuong vi du  thi tran dam doi huyen thi diem');
});
