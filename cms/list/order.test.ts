import { fromJS, type List, type Map as ImmutableMap } from 'immutable';
import { expect, test } from 'vitest';
import { compareValues, sortEntries, sortOnce } from './order.ts';

type Entries = List<ImmutableMap<string, unknown>>;
const entries = (...titles: (string | undefined)[]): Entries =>
  fromJS(titles.map((title, index) => ({ slug: String(index), data: { title } }))) as Entries;
const titles = (list: Entries) => list.map((entry) => entry.getIn(['data', 'title'])).toArray();

test('numbers of documents stand by value, titles as Vietnamese sorts them', () => {
  expect(titles(sortEntries(entries('10/CT-UBND', '2/CT-UBND'), ['data.title'], ['asc']))).toEqual([
    '2/CT-UBND',
    '10/CT-UBND',
  ]);
  expect(titles(sortEntries(entries('Đất', 'Em', 'Dân'), ['data.title'], ['asc']))).toEqual([
    'Dân',
    'Đất',
    'Em',
  ]);
});

test('what has no value stands last, rising or falling', () => {
  for (const order of ['asc', 'desc'] as const)
    expect(titles(sortEntries(entries(undefined, 'A'), ['data.title'], [order])).at(-1)).toBe(
      undefined,
    );
  expect(compareValues(2025, 2026, 'desc')).toBeGreaterThan(0);
});

test('the same records give the very same list, a changed one gives another', () => {
  const list = entries('B', 'A');
  const first = sortOnce(list, ['data.title'], ['asc']);
  expect(
    sortOnce(
      list.map((entry) => entry),
      ['data.title'],
      ['asc'],
    ),
  ).toBe(first);
  const changed = list.setIn([0, 'data', 'title'], 'C') as Entries;
  expect(titles(sortOnce(changed, ['data.title'], ['asc']))).toEqual(['A', 'C']);
  expect(titles(sortOnce(list, ['data.title'], ['desc']))).toEqual(['B', 'A']);
});
