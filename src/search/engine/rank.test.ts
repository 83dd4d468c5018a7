import { expect, test } from 'vitest';
import type { Postings } from './word-index.ts';
import { rank, type FoundToken } from './rank.ts';
import { markedForm } from '#search/syllables.ts';

const LEVEL = 20;
const COUNT = 100;
const postings = (form: string, passages: number[], level = LEVEL): Postings => ({
  form: markedForm(form),
  passages: Uint32Array.from(passages),
  levels: Uint8Array.from(passages, () => level),
});
const token = (typed: string, forms: readonly Postings[], weight = 1): FoundToken => ({
  token: { folded: typed, typed: [markedForm(typed)], pair: false, weight },
  forms,
});
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const order = (found: readonly FoundToken[]) => {
  const { passages, scores } = rank(found, COUNT);
  return [...passages].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
};

test('a rare word says more than a frequent one', () => {
  const found = [
    token('của', [postings('của', range(60))]),
    token('khéo', [postings('khéo', [70])]),
  ];
  expect(order(found)[0]).toBe(70);
});

test('more of the query is better than much of one word', () => {
  const found = [
    token('tiếp', [postings('tiếp', [1, 2], 60), postings('tiếp', [3])]),
    token('dân', [postings('dân', [3])]),
  ];
  expect(order(found)[0]).toBe(3);
});

test('other marks than were typed count less, and never nothing; missing ones count full', () => {
  const forms = [postings('hoà', [1]), postings('hoa', [2]), postings('hoả', [3])];
  const { scores } = rank([token('hòa', forms)], COUNT);
  expect(scores[1]).toBeGreaterThan(scores[2] ?? 0);
  expect(scores[2]).toBeGreaterThan(0);
  expect(scores[2]).toBe(scores[3]);
  const bare = rank([token('hoa', forms)], COUNT).scores;
  expect(bare[1]).toBe(bare[3]);
});

test('a word that nothing has is worth nothing and takes nothing away', () => {
  const { shares, rarities } = rank(
    [token('dân', [postings('dân', [5])]), token('xyz', [])],
    COUNT,
  );
  expect(shares[5]).toBe(1);
  expect(rarities.get('xyz')).toBe(0);
});

test('words that nobody typed raise a passage but are no part of the query', () => {
  const typed = token('đỏ', [postings('đỏ', [1, 2])]);
  const related = token('giấy', [postings('giấy', [2])], 0.2);
  const { scores, shares } = rank([typed, related], COUNT);
  expect(scores[2]).toBeGreaterThan(scores[1] ?? 0);
  expect(shares[2]).toBe(1);
  expect(shares[1]).toBe(1);
});

test('nothing asked, nothing found', () => expect(rank([], COUNT).passages).toEqual([]));
