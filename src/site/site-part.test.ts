import { expect, test } from 'vitest';
import { joined } from './site-part.ts';

const first = { '/a/[slug]': () => [{ slug: 'x' }] };
const second = { '/b/[slug]': () => [{ slug: 'y' }] };

test('addresses of all parts, by the pattern of their route', () => {
  expect([...joined([first, second]).keys()]).toEqual(['/a/[slug]', '/b/[slug]']);
});

test('a route that two parts have addresses for is an error', () => {
  expect(() => joined([first, second, first])).toThrow('/a/[slug]');
});
