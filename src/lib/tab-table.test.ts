import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabTableRows } from './tab-table.ts';

describe('tabTableRows', () => {
  it.each([
    ['one column', '12/3/2026\r\n26/3/2026\r\n', [['12/3/2026'], ['26/3/2026']]],
    [
      'columns',
      '1\t12/3/2026\n2\t26/3/2026',
      [
        ['1', '12/3/2026'],
        ['2', '26/3/2026'],
      ],
    ],
    [
      'a line break in quotes',
      '"Chủ tịch\nPhó"\t5\nb\t6',
      [
        ['Chủ tịch\nPhó', '5'],
        ['b', '6'],
      ],
    ],
    ['doubled quotes', '"a ""b"""\t5', [['a "b"', '5']]],
    [
      'an empty first cell',
      'a\tb\n\tc',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
    ],
    ['empty lines', 'a\n\n\nb', [['a'], ['b']]],
    ['nothing', '', []],
  ])('%s', (_name, text, rows) => {
    expect(tabTableRows(text)).toEqual(rows);
  });

  it('gives back the cells it was made of', () => {
    const cell = fc.stringMatching(/^[a-z0-9/]{1,9}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        expect(tabTableRows(rows.map((row) => row.join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });
});
