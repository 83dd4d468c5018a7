import { expect, test } from 'vitest';
import { compareValues } from './views.ts';

const ordered = (values: (string | undefined)[], order: 'asc' | 'desc' = 'asc') =>
  // In objects: an array sorts undefined itself.
  values
    .map((value) => ({ value }))
    .sort((a, b) => compareValues(a.value, b.value, order))
    .map(({ value }) => value);

test('numbers of documents by value, titles as Vietnamese sorts them', () => {
  expect(ordered(['10/CT-UBND', '2/CT-UBND'])).toEqual(['2/CT-UBND', '10/CT-UBND']);
  expect(ordered(['Đất', 'Em', 'Dân'])).toEqual(['Dân', 'Đất', 'Em']);
});

test('what has no value comes last, rising or falling', () => {
  for (const order of ['asc', 'desc'] as const)
    expect(ordered([undefined, 'A', 'B'], order).at(-1)).toBe(undefined);
});
