import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import {
  allMoves,
  caddyMap,
  nginxMap,
  pageBelow,
  redirectReader,
  redirectsFile,
  REDIRECTS,
} from './redirects.ts';

const dir = mkdtempSync(join(tmpdir(), 'minh-bach-redirects-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('allMoves', () => {
  const files = [
    'van-ban/new/index.html',
    'van-ban/new/index.html.br',
    'van-ban/new/akn.xml',
    'van-ban/new/lich-su/index.html',
    'van-ban/new-2/index.html',
    'van-ban/index.html',
    'thuc-hien/new/index.html',
    'thuc-hien/new.csv',
    'thuc-hien/new.csv.gz',
  ];
  it.each([
    [
      'a page, what is below it and beside it; no copies, no page whose name begins alike',
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
    expect(allMoves([move], files).map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

test('a page below leads to its own page, and to no other where it names the way', () => {
  const html = (to: string) =>
    `<html><head><link rel="canonical" href="https://a.vn/x/new/${to}"><meta content="0; url=/x/new/${to}"></head>` +
    `<nav><a href="/x/new/">Theo dõi</a></nav><main><a href="/x/new/${to}">Đến</a></main></html>`;
  const moved = { from: '/x/old/', to: '/x/new/' };
  const below = { from: '/x/old/2026/', to: '/x/new/2026/' };
  expect(pageBelow(html(''), moved, below)).toBe(html('2026/'));
});

test('the list in the words of each server', () => {
  const moves = [{ from: '/a/', to: '/b/' }];
  expect(nginxMap(moves)).toBe('"/a/" "/b/";\n');
  expect(redirectsFile(moves)).toBe('/a/ /b/ 301\n');
  expect(caddyMap(moves)).toContain('\t"/a/" "/b/"\n');
  expect([nginxMap([]), redirectsFile([]), caddyMap([])]).toEqual(['', '', '']);
});

test('the reader sees a site that was built anew, and one without a list', () => {
  const movedTo = redirectReader(dir);
  expect(movedTo('/a/')).toBeUndefined();
  const file = join(dir, REDIRECTS.list);
  mkdirSync(dirname(file));
  for (const to of ['/b/', '/c/']) {
    writeFileSync(file, JSON.stringify([{ from: '/a/', to }]));
    utimesSync(file, 1, to === '/b/' ? 1 : 2);
    expect(movedTo('/a/')).toBe(to);
  }
});
