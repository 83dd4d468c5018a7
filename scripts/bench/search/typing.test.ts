import { expect, test } from 'vitest';
import { chance } from '#scripts/bench/random.ts';
import { halfMarked, withoutMarks } from './typing.ts';

const QUERY = 'Người đến trước được tiếp thế nào, Đà Nẵng?';

test('marks go, letters and their case stay', () => {
  expect(withoutMarks(QUERY)).toBe('Nguoi den truoc duoc tiep the nao, Da Nang?');
});

test('half of the syllables with marks lose them', () => {
  const half = halfMarked(QUERY, chance(1)).split(' ');
  const changed = QUERY.split(' ').filter((word, at) => word !== half[at]);
  expect(changed).toHaveLength(5);
  expect(withoutMarks(half.join(' '))).toBe(withoutMarks(QUERY));
});

test('syllables without marks are not among the half', () => {
  expect(halfMarked('anh em không', chance(1))).toBe('anh em khong');
});

test('the same seed gives the same choice, another one does not', () => {
  expect(halfMarked(QUERY, chance(7))).toBe(halfMarked(QUERY, chance(7)));
  const choices = new Set([1, 2, 3, 4, 5].map((seed) => halfMarked(QUERY, chance(seed))));
  expect(choices.size).toBeGreaterThan(1);
});
