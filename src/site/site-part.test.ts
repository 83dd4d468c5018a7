import { expect, test } from 'vitest';
import { SITE_PARTS } from './features.ts';
import { addressAt, joined } from './site-part.ts';

const first = { '/a/[slug]': () => [{ slug: 'x' }] };
const second = { '/b/[slug]': () => [{ slug: 'y' }] };

test('addresses of all parts, by the pattern of their route', () => {
  expect([...joined([first, second]).keys()]).toEqual(['/a/[slug]', '/b/[slug]']);
});

test('a route that two parts have addresses for is an error', () => {
  expect(() => joined([first, second, first])).toThrow('/a/[slug]');
});

test('the address of a page with its parameters; a rest parameter may be missing', () => {
  expect(addressAt('/a/[slug]/b/', { slug: 'x' })).toBe('/a/x/b/');
  expect(addressAt('/a/[...list]/', { list: undefined })).toBe('/a/');
});

test('routes with parameters in the sitemap have addresses', () => {
  const routes = Object.values(SITE_PARTS).flatMap(({ sitemap, addresses }) =>
    sitemap.filter((pattern) => pattern.includes('[') && !addresses[pattern]),
  );
  expect(routes).toEqual([]);
});
