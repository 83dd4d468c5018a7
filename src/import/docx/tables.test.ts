import { describe, expect, test } from 'vitest';
import { paraText, type Block } from '#import/blocks.ts';
import { p, read, table, tc, tr } from './word.fixture.ts';

describe('tables', () => {
  const shape = (body: string) => read(body).blocks.map(shapeOf);
  const shapeOf = (block: Block): unknown =>
    block.kind === 'para'
      ? paraText(block)
      : block.rows.map((row) =>
          row.map(({ blocks, colSpan, rowSpan }) => [colSpan, rowSpan, ...blocks.map(shapeOf)]),
        );
  const span = (width: number) => `<w:gridSpan w:val="${width}"/>`;
  const starts = '<w:vMerge w:val="restart"/>';
  const goesOn = '<w:vMerge/>';

  test.each<[string, string, unknown]>([
    [
      'cells',
      table(tr(tc(p('a')) + tc(p('b') + p('c')))),
      [
        [
          [1, 1, 'a'],
          [1, 1, 'b', 'c'],
        ],
      ],
    ],
    [
      'an empty cell keeps its place',
      table(tr(tc(p('')) + tc(p('b')))),
      [
        [
          [1, 1],
          [1, 1, 'b'],
        ],
      ],
    ],
    [
      'cells merged to the right and down',
      table(
        tr(tc(p('a'), starts) + tc(p('b'), span(2))),
        tr(tc(p(''), goesOn) + tc(p('c')) + tc(p('d'))),
      ),
      [
        [
          [1, 2, 'a'],
          [2, 1, 'b'],
        ],
        [
          [1, 1, 'c'],
          [1, 1, 'd'],
        ],
      ],
    ],
    [
      'a merge that begins below a merge is another one',
      table(tr(tc(p('a'), starts)), tr(tc(p('b'), starts)), tr(tc(p(''), goesOn))),
      [[[1, 1, 'a']], [[1, 2, 'b']]],
    ],
    ['a merge with nothing above begins there', table(tr(tc(p('a'), goesOn))), [[[1, 1, 'a']]]],
    [
      'a table in a cell',
      table(tr(tc(table(tr(tc(p('a')))) + p('b')))),
      [[[1, 1, [[[1, 1, 'a']]], 'b']]],
    ],
    [
      'rows and cells in controls',
      table(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc(p('a'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      [[[1, 1, 'a']]],
    ],
    ['as wide as is sane', table(tr(tc(p('a'), span(1_000_000)))), [[[60, 1, 'a']]]],
  ])('%s', (_, body, expected) => {
    expect(shape(body)).toEqual([expected]);
  });

  test('a deleted row is left out and reported', () => {
    const { lines: found, notes } = read(
      table(tr(tc(p('a'))), tr(tc(p('bỏ')), '<w:del/>'), tr(tc(p('c')))),
    );
    expect(found).toEqual(['a', 'c']);
    expect(notes).toMatch(/bỏ chỗ xóa \(“bỏ”\)/);
  });

  test('rows that Word repeats on each page are the header', () => {
    const [found] = read(table(tr(tc(p('a')), '<w:tblHeader/>'), tr(tc(p('b'))))).blocks;
    expect(found?.kind === 'table' && found.rows.map((row) => row[0]?.isHeader)).toEqual([
      true,
      false,
    ]);
  });
});
