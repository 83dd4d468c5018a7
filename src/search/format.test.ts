import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packDistances, unpackDistances } from './format.ts';

test('passages come back as they were', () => {
  const passages = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 28 }));
  fc.assert(
    fc.property(passages, (numbers) => {
      const sorted = Uint32Array.from(numbers.sort((a, b) => a - b));
      expect(unpackDistances(packDistances(sorted), sorted.length)).toEqual(sorted);
    }),
  );
});

test('neighbours cost a byte', () =>
  expect(packDistances(Uint32Array.from([3, 4, 131])).length).toBe(3));
