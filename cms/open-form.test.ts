import { afterEach, expect, test, vi } from 'vitest';
import { isFormOf, openForm } from './open-form.ts';

const stories = new Map([['name', 'stories']]) as { get(key: 'name'): string };
const at = (hash: string) => vi.stubGlobal('location', { hash });
const draft = (key: string) => ({ entryDraft: { get: () => key } });

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['#/collections/stories/entries/2025-hen', true],
  ['#/collections/stories/entries/2025-hen?x=1', true],
  ['#/collections/stories/entries/2025%2Dhen', true],
  ['#/collections/stories/entries/2025-hen-2', false],
  ['#/collections/directives/entries/2025-hen', false],
  ['#/collections/stories/new', false],
  ['#/collections/stories', false],
  ['', false],
])('at “%s” the form is that of the record: %s', (hash, expected) => {
  at(hash);
  expect(isFormOf(stories, '2025-hen')).toBe(expected);
});

test('a form is another one at another address, or with another draft', () => {
  at('#/collections/stories/new');
  const form = openForm(draft('a'));
  expect(openForm(draft('a'))).toBe(form);
  expect(openForm(draft('b'))).not.toBe(form);
  at('#/collections/stories');
  expect(openForm(draft('a'))).not.toBe(form);
});
