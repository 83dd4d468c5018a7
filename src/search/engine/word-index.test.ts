import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeChunk, packDistances, unpackDistances } from './word-index.ts';

test('passages come back as they were', () => {
  const passages = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 28 }));
  fc.assert(
    fc.property(passages, (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      const bytes = packDistances(sorted);
      expect([...unpackDistances(bytes, sorted.length)]).toEqual(sorted);
    }),
  );
});

test('neighbours cost a byte', () => expect(packDistances([3, 4, 131]).length).toBe(3));

test('what is no chunk is refused by name', () => {
  expect(() => decodeChunk('index/a.pf_index', new TextEncoder().encode('<html>'))).toThrow(
    /index\/a\.pf_index/,
  );
});
