import { expect, it } from 'vitest';
import { foldText } from '#lib/fold-text.ts';
import { matcher } from './match.ts';

const TEXT = foldText('Quy định về tiếp công dân 15/2026/QĐ-UBND · 05/11/2026');
const match = (query: string) => matcher(query)(TEXT);

it('folds marks, takes beginnings of words, and the slash of a number', () => {
  expect(match('tiep cong dan')).toBe(2);
  expect(match('Tiếp công dân')).toBe(2);
  expect(match('15/2026')).toBe(2);
  expect(match('qđ-ubnd')).toBe(2);
  expect(match('dân quy')).toBe(1);
  expect(match('dinh')).toBe(2);
});

it('finds nothing for the inside of a word or another number', () => {
  expect(match('iep')).toBe(0);
  expect(match('5/2026')).toBe(0);
  expect(match('tiep cong chung')).toBe(0);
  expect(match(' ')).toBe(0);
});
