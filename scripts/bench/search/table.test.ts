import { expect, test } from 'vitest';
import { textTable } from './table.ts';

test('names stand left, numbers right', () => {
  const table = textTable(
    ['Bộ tìm', 'R@1'],
    [
      ['BM25', '0,9'],
      ['Pagefind', '12'],
    ],
  );
  expect(table.split('\n')).toEqual([
    'Bộ tìm    R@1',
    '────────  ───',
    'BM25      0,9',
    'Pagefind   12',
  ]);
});
