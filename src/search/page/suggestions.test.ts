import { expect, test } from 'vitest';
import { recentSearches } from './suggestions.ts';

function memory(content = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => void content.set(key, value),
    removeItem: (key: string) => void content.delete(key),
  } as Storage;
}

test('the last search is first, once, however it was typed', () => {
  const store = memory();
  const recent = recentSearches(() => store);
  for (const text of ['đất đai', ' dân vận ', 'dat dai', 'x', '']) recent.add(text);
  expect(recent.list()).toEqual(['dat dai', 'dân vận']);
  recent.forget();
  expect(recent.list()).toEqual([]);
});

test('eight are kept', () => {
  const store = memory();
  const recent = recentSearches(() => store);
  for (let number = 1; number <= 10; number += 1) recent.add(`tìm ${number}`);
  expect(recent.list()).toHaveLength(8);
  expect(recent.list()[0]).toBe('tìm 10');
});

test('storage that is refused, or holds something else, does no harm', () => {
  const refused = recentSearches(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  refused.add('dân vận');
  refused.forget();
  expect(refused.list()).toEqual([]);
  for (const text of ['{', '{"a":1}', '[1,null,""]']) {
    const store = memory(new Map([['tim-kiem:gan-day', text]]));
    expect(recentSearches(() => store).list()).toEqual([]);
  }
});
