import { expect, test } from 'vitest';
import { isFormOf, openForm } from './open-form.ts';

const stories = { get: () => 'stories' };
const draft = (key: string) => ({ entryDraft: { get: () => key } });

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

test('a form is another one at another place, or with another draft', () => {
  const pathname = '/collections/stories/new';
  const form = openForm({ pathname }, draft('a'));
  expect(openForm({ pathname }, draft('a'))).toBe(form);
  expect(openForm({ pathname }, draft('b'))).not.toBe(form);
  expect(openForm({ pathname: '/collections/stories' }, draft('a'))).not.toBe(form);
});
