import { describe, expect, it } from 'vitest';
import { point } from '#domain/statistic/fixtures.ts';
import {
  figuresOf,
  identitiesOf,
  intoGroup,
  intoVersion,
  moveItem,
  newGroupKey,
  removeItem,
  versionKey,
} from './structure-edit.ts';

const A = { key: 'a', label: 'Một' };
const B = { key: 'b', label: 'Hai' };
/** What a file may hold and the schema would not take is kept as it is. */
const ODD = { key: 'c', nonsense: 1 };

describe('the key of what is new', () => {
  it.each([
    ['2025-09-30', [], 'tu20250930'],
    ['2025-09-30', [{ key: 'tu20250930' }], 'tu202509302'],
  ])('version from %s beside %j: %s', (from, versions, key) => {
    expect(versionKey(from, versions)).toBe(key);
  });

  it.each([
    ['13', 'Thủ trưởng tiếp', [], '13'],
    [' 13 ', 'Thủ trưởng tiếp', [{ key: '13' }], '13'],
    ['', 'Đúng hạn', [], 'dunghan'],
    ['', 'Đúng hạn', [{ key: 'dunghan' }], 'dunghan2'],
    ['', '', [{ key: '' }], ''],
  ])('group of column %j, %j beside %j: %j', (column, label, groups, key) => {
    expect(newGroupKey(column, label, groups)).toBe(key);
  });
});

describe('lists', () => {
  it.each([
    [1, -1, [B, A, ODD]],
    [1, 1, [A, ODD, B]],
    [0, -1, [A, B, ODD]],
    [2, 1, [A, B, ODD]],
  ] as const)('item %i moves by %i', (index, by, after) => {
    expect(moveItem([A, B, ODD], index, by)).toEqual(after);
  });

  it('lose the item that is taken out, no other', () => {
    expect(removeItem([A, ODD, B], 0)).toEqual([ODD, B]);
  });
});

describe('what a group or version holds', () => {
  const series = [
    point('2025-01-01', '2025-03-31', 1, { group: 'a' }),
    point('2025-01-01', '2025-03-31', 2, { group: 'b', version: 'v' }),
    { group: 'a', stated: 'mười' },
    { group: 13, stated: 1 },
    point('2025-04-01', '2025-06-30', 3),
  ];
  it.each([
    ['group', 'a', 2],
    ['group', '13', 1],
    ['group', undefined, 1],
    ['version', 'v', 1],
    ['version', undefined, 4],
    ['group', 'x', 0],
  ] as const)('%s %s: %i figures, unreadable ones included', (by, key, count) => {
    expect(figuresOf(series, by, key)).toHaveLength(count);
  });

  it.each([
    ['1', ['1=4+13', '13=1+2']],
    ['4', ['1=4+13']],
    ['3', []],
  ])('group %s is in the sums %j', (key, sums) => {
    expect(identitiesOf(['1=4+13', '13=1+2'], key)).toEqual(sums);
  });
});

describe('figures that change what they are of', () => {
  const old = point('2025-01-01', '2025-06-30', 1, { agency: 'x', provisional: true, note: 'n' });
  const late = point('2025-07-01', '2025-12-31', 2, { agency: 'x' });
  const start = { key: 'v', from: '2025-10-01', former: undefined };

  it('keep all else', () => {
    expect(intoGroup('a')(old)).toEqual({ ...old, group: 'a' });
    expect(intoGroup('a')({ ...old, group: 'b' })).toEqual({ ...old, group: 'b' });
    expect([old, late].map(intoVersion(start, () => true))).toEqual([
      old,
      { ...late, version: 'v' },
    ]);
  });

  it('stay where they are when they are not to move, or are of another version', () => {
    expect(intoVersion(start, () => false)(late)).toBe(late);
    const other = { ...late, version: 'u' };
    expect(intoVersion(start, () => true)(other)).toBe(other);
    expect(intoVersion({ ...start, former: 'u' }, () => true)(other).version).toBe('v');
  });
});
