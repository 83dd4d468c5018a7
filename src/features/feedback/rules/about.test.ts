import { expect, test } from 'vitest';
import { ABOUT_PATTERN, aboutOf } from './about.ts';

test.each([
  ['/van-ban/2021-08-ct-tu/', '/van-ban/2021-08-ct-tu/', undefined],
  ['/van-ban/2021-08-ct-tu', '/van-ban/2021-08-ct-tu/', undefined],
  ['/van-ban/2021-08-ct-tu/#dieu-5', '/van-ban/2021-08-ct-tu/', 'dieu-5'],
  ['/van-ban/2021-08-ct-tu#dieu-5', '/van-ban/2021-08-ct-tu/', 'dieu-5'],
  ['/thong-ke/mot-cua.csv', '/thong-ke/mot-cua.csv', undefined],
  ['/', '/', undefined],
])('%s is about %s, place %s', (about, path, anchor) =>
  expect(aboutOf(about)).toEqual({ path, anchor }),
);

test.each(['/', '/van-ban/', '/van-ban/2021-08-ct-tu/#dieu-5-khoan-2', '/lich.ics'])(
  '%s can be meant',
  (about) => expect(about).toMatch(new RegExp(ABOUT_PATTERN)),
);
test.each(['van-ban/', '//xau.example', '/a b', '/a#', '/a#b#c', '/a?b', 'https://a.vn/', '/A'])(
  '%s cannot',
  (about) => expect(about).not.toMatch(new RegExp(ABOUT_PATTERN)),
);
