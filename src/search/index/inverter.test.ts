import { expect, test } from 'vitest';
import { Inverter } from './inverter.ts';
import { PAGES } from '#search/test-pages.fixture.ts';

test('words of a page of another province or not in force have lower levels', () => {
  const page = PAGES.find(({ url }) => url.endsWith('/den/'));
  const inverter = new Inverter(new Map());
  if (page) for (const secondary of [false, true]) inverter.add({ ...page, secondary });
  const { words, starts, levels } = inverter.table();
  const at = words.indexOf('den');
  const [own = 0, other = 0] = levels.subarray(starts[at], starts[at + 1]);
  expect(own).toBeGreaterThan(other);
  expect(other).toBeGreaterThan(0);
});
