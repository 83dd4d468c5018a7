import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

test.each([
  ['Ngắn thôi.', 20, 'Ngắn thôi.'],
  ['Một hai ba bốn', 9, 'Một hai…'],
  ['Một hai, ba bốn', 9, 'Một hai…'],
  ['Mộthaibabốn', 5, 'Mộtha…'],
])('%s in %i characters: %s', (text, most, expected) =>
  expect(firstWords(text, most)).toBe(expected),
);

test('is never longer than asked, and always the beginning', () =>
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const words = firstWords(text, most);
      expect(words.length).toBeLessThanOrEqual(most + 1);
      expect(text.startsWith(words.replace(/…$/, ''))).toBe(true);
    }),
  ));
