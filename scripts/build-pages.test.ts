import { expect, test } from 'vitest';
import { seemsWithin } from './build-pages.ts';

test.each([
  ['/a/site-out.next', '/a/site/', true],
  ['/a/site-out/dist.next', '/a/site', true],
  ['/a/site.next', '/a/site/', true],
  ['/a/site/dist.next', '/a/site/', false],
  ['/a/site/dist.next', '/a/site', false],
  ['/b/site.next', '/a/site/', false],
  ['/a/out', '/a/site/', false],
])('%s beside %s only seems to be within: %s', (dir, project, expected) => {
  expect(seemsWithin(dir, project)).toBe(expected);
});
