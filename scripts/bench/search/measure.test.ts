import { expect, test } from 'vitest';
import { percentile, qualityOf, rankOf } from './measure.ts';

const answers = Array.from({ length: 12 }, (_, i) => `d${i + 1}`);

test('the best of several relevant documents counts', () => {
  expect(rankOf({ answers, relevant: ['d7', 'd3'] })).toBe(3);
  expect(rankOf({ answers, relevant: ['x'] })).toBe(Infinity);
});

test('quality over a handful of queries', () => {
  const quality = qualityOf([
    { answers, relevant: ['d1'] },
    { answers, relevant: ['d4'] },
    { answers, relevant: ['d11'] },
    { answers: [], relevant: ['d1'] },
  ]);
  expect(quality).toEqual({ r1: 0.25, r10: 0.5, mrr10: (1 + 1 / 4) / 4, none: 0.25 });
});

test('no queries give zeros, not NaN', () => {
  expect(qualityOf([])).toEqual({ r1: 0, r10: 0, mrr10: 0, none: 0 });
});

test.each([
  [50, 3],
  [95, 5],
  [0, 1],
])('percentile %i is a measured value', (hundredths, value) => {
  expect(percentile([5, 1, 4, 2, 3], hundredths)).toBe(value);
});
