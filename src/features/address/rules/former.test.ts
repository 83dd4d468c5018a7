import { expect, test } from 'vitest';
import { movesOf, replaced } from './former.ts';

test('every former id of a record leads to it', () => {
  expect(movesOf('story', { id: 'c', data: { formerIds: ['a', 'b'] } })).toEqual([
    { from: '/dan-van-kheo/a/', to: '/dan-van-kheo/c/' },
    { from: '/dan-van-kheo/b/', to: '/dan-van-kheo/c/' },
  ]);
  expect(movesOf('story', { id: 'c', data: {} })).toEqual([]);
});

test('what is below a removed page goes along only to a page of the same section', () => {
  const directive = '/van-ban/2021-08-ct-tu/';
  expect(replaced('/van-ban/a/', directive)).toEqual({ from: '/van-ban/a/', to: directive });
  expect(replaced('/thuc-hien/a/', directive)).toMatchObject({ alone: true });
});
