import { describe, expect, test } from 'vitest';
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
const token = (typed: string, forms: readonly Postings[], typedItself = true): FoundToken => ({
  token: { folded: typed, typed: [markedForm(typed)], pair: false, typedItself },
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

describe('words of the reader and of documents', () => {
  const said = token('đuổi', [postings('đuổi', [1])]);
  const sack = token('thải', [postings('thải', [2])], false);
  const end = token('chấm', [postings('chấm', [3, 4])], false);
  const stop = token('dứt', [postings('dứt', [3])], false);
  const concept = { said: ['đuổi'], also: [['thải'], ['chấm', 'dứt']] };
  const { scores, shares } = rank([said, sack, end, stop], COUNT, [concept]);

  test('are worth the same', () => {
    expect(scores[2]).toBe(scores[1]);
    expect(shares[2]).toBe(shares[1]);
  });
  test('a longer name is worth no more for its length, and a part of it less', () => {
    const typed = [end, stop].map((each) => ({
      ...each,
      token: { ...each.token, typedItself: true },
    }));
    expect(scores[3]).toBeLessThan(rank(typed, COUNT).scores[3] ?? 0);
    expect(scores[4]).toBeLessThan((scores[3] ?? 0) / 1.5);
  });
  test('a passage with both counts once', () => {
    const both = token('thải', [postings('thải', [1, 2])], false);
    const found = rank([said, both], COUNT, [{ said: ['đuổi'], also: [['thải']] }]);
    expect(found.scores[1]).toBe(scores[1]);
  });
  test('words on no page are found by the others alone', () => {
    const found = rank([token('đuổi', []), sack], COUNT, [{ said: ['đuổi'], also: [['thải']] }]);
    expect(found.scores[2]).toBeGreaterThan(0);
  });
});

test('a word is as rare as its forms that fit the typed marks', () => {
  const forms = [postings('lo', range(60)), postings('lơ', [70])];
  expect(rank([token('lơ', forms)], COUNT).rarities.get('lơ')).toBeGreaterThan(
    rank([token('lo', forms)], COUNT).rarities.get('lo') ?? 0,
  );
});

test('nothing asked, nothing found', () => expect(rank([], COUNT).passages).toEqual([]));
