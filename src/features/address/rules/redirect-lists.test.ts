import { describe, expect, it, test } from 'vitest';
import { allMoves, caddyMap, nginxMap, redirectsFile } from './redirect-lists.ts';

describe('allMoves', () => {
  const addresses = [
    '/van-ban/new/',
    '/van-ban/new/akn.xml',
    '/van-ban/new/lich-su/',
    '/van-ban/new-2/',
    '/van-ban/',
    '/thuc-hien/new/',
    '/thuc-hien/new.csv',
  ];
  it.each([
    [
      'a page, what is below it and beside it; no page whose name begins alike',
      { from: '/van-ban/old/', to: '/van-ban/new/' },
      [
        ['/van-ban/old/', '/van-ban/new/'],
        ['/van-ban/old/akn.xml', '/van-ban/new/akn.xml'],
        ['/van-ban/old/lich-su/', '/van-ban/new/lich-su/'],
      ],
    ],
    [
      'the file of its name',
      { from: '/thuc-hien/old/', to: '/thuc-hien/new/' },
      [
        ['/thuc-hien/old/', '/thuc-hien/new/'],
        ['/thuc-hien/old.csv', '/thuc-hien/new.csv'],
      ],
    ],
    [
      'a page alone, when what was below it moved elsewhere',
      { from: '/thuc-hien/old/', to: '/van-ban/new/', alone: true as const },
      [['/thuc-hien/old/', '/van-ban/new/']],
    ],
    ['nothing of what is not there', { from: '/van-ban/old/', to: '/van-ban/none/' }, []],
  ])('%s', (_what, move, expected) => {
    expect(allMoves([move], addresses).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

test('the list in the words of each server', () => {
  const moves = [{ from: '/a/', to: '/b/' }];
  expect(nginxMap(moves)).toBe('"/a/" "/b/";\n');
  expect(redirectsFile(moves)).toBe('/a/ /b/ 301\n');
  expect(caddyMap(moves)).toContain('\t"/a/" "/b/"\n');
  expect([nginxMap([]), redirectsFile([]), caddyMap([])]).toEqual(['', '', '']);
});
