import { expect, test } from 'vitest';
import { codeIn } from './look-up-receipt.ts';

test.each([
  ['2026-11-k7m3q9tx', '2026-11-k7m3q9tx'],
  [' 2026-11-K7M3 Q9TX\n', '2026-11-k7m3q9tx'],
  ['k7m3q9tx', undefined],
  ['../../admin', undefined],
  ['2026-11-k7m3q9tx/x', undefined],
  ['', undefined],
])('%j → %s', (typed, expected) => {
  expect(codeIn(typed)).toBe(expected);
});
