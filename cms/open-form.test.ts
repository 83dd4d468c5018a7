import { expect, test } from 'vitest';
import { isFormOf } from './open-form.ts';

const stories = { get: () => 'stories' };

test.each([
  ['/collections/stories/entries/2025-hen', true],
  ['/collections/stories/entries/2025-hen-2', false],
  ['/collections/directives/entries/2025-hen', false],
  ['/collections/stories/new', false],
  ['/collections/stories', false],
  ['/', false],
])('at “%s” the form is that of the record: %s', (pathname, expected) => {
  expect(isFormOf({ pathname }, stories, '2025-hen')).toBe(expected);
});
