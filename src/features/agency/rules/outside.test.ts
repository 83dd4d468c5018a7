import { expect, test } from 'vitest';
import { isOutside, ownersOf } from './outside.ts';

const OUTSIDE = new Set(['ubnd-tinh-khac', 'tinh-uy-khac']);

test.each<[says: string, data: object, demonstration: boolean, outside: boolean]>([
  ['a document of another province', { issuer: 'ubnd-tinh-khac' }, false, true],
  ['a document of the province', { issuer: 'ubnd-tinh' }, true, false],
  ['a schedule of another province', { agency: 'tinh-uy-khac' }, false, true],
  ['an answer of another province', { unit: 'tinh-uy-khac' }, false, true],
  [
    'figures of two other bodies',
    { series: [{ agency: 'ubnd-tinh-khac' }, { agency: 'tinh-uy-khac' }, {}] },
    false,
    true,
  ],
  [
    'figures that compare with the province',
    { series: [{ agency: 'ubnd-tinh-khac' }, { agency: 'ubnd-tinh' }] },
    false,
    false,
  ],
  ['real figures of no body, real province', { series: [{}], unit: '%' }, false, false],
  ['real figures of no body, invented province', { series: [{}], unit: '%' }, true, true],
  ['invented figures of no body', { series: [{}], sample: true }, true, false],
  ['a real model of an unknown agency, invented province', {}, true, true],
])('%s', (_, data, demonstration, outside) => {
  expect(isOutside(data, OUTSIDE, demonstration)).toBe(outside);
});

test('each owner is named once', () => {
  expect(ownersOf({ series: [{ agency: 'a' }, { agency: 'b' }, { agency: 'a' }] })).toEqual([
    'a',
    'b',
  ]);
});
