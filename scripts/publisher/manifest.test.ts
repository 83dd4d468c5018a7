import { expect, it } from 'vitest';
import { filesOf, isThere } from './manifest.ts';

const state = new Map([
  ['index.html', '120 1700000000000.5 42'],
  ['index.html.br', '40 1700000000001 43'],
]);
const files = filesOf(state);

it('knows files by size and time, not by where a disk keeps them', () => {
  expect(files).toEqual({
    'index.html': '120 1700000000000.5',
    'index.html.br': '40 1700000000001',
  });
  const restored = new Map([...state].map(([path, text]) => [path, `${text}7`] as const));
  expect(isThere(['index.html', 'index.html.br'], files, restored)).toBe(true);
});

it.each([
  ['written again', 'index.html', '120 1700000000009 42'],
  ['of another size', 'index.html.br', '41 1700000000001 43'],
])('a file %s is not as it was', (_, path, text) => {
  const present = new Map(state).set(path, text);
  expect(isThere(['index.html', 'index.html.br'], files, present)).toBe(false);
});

it('nor is one that is gone, or of which nothing is known', () => {
  const present = new Map(state);
  present.delete('index.html.br');
  expect(isThere(['index.html', 'index.html.br'], files, present)).toBe(false);
  expect(isThere(['other.html'], files, new Map(state).set('other.html', '1 1 1'))).toBe(false);
});
