import { expect, test } from 'vitest';
import { JoinedWords } from './join-words.ts';
import type { IndexedWord } from './pagefind-words.ts';

const word = (name: string, forms: Record<string, readonly [number, number][]>): IndexedWord => ({
  word: name,
  forms: Object.entries(forms).map(([form, pairs]) => ({
    form,
    passages: Uint32Array.from(pairs, ([passage]) => passage),
    levels: Uint8Array.from(pairs, ([, level]) => level),
  })),
});

test('parts are joined under one numbering, each form by itself', () => {
  const words = new JoinedWords();
  words.add(
    [
      word('dan', {
        dân: [
          [0, 5],
          [2, 7],
        ],
        dan: [[1, 1]],
      }),
      word('a', { a: [[2, 1]] }),
    ],
    0,
  );
  words.add([word('dan', { dân: [[0, 9]], dẫn: [[1, 2]] })], 10);
  expect(words.all()).toEqual([
    word('dan', {
      dan: [[1, 1]],
      dân: [
        [0, 5],
        [2, 7],
        [10, 9],
      ],
      dẫn: [[11, 2]],
    }),
    word('a', { a: [[2, 1]] }),
  ]);
});
