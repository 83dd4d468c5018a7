import { describe, expect, it } from 'vitest';
import { point } from '#features/statistic/rules/statistic.fixture.ts';
import type { Data } from '#features/form.ts';
import { frameOf } from './grid.ts';
import { completed, straysOf, type Divisions } from './structure.ts';

const Q1 = ['2026-01-01', '2026-03-31'] as const;
const Q2 = ['2026-04-01', '2026-06-30'] as const;
const ONE = { key: 'mot', label: 'Một' };
const TWO = { key: '13', label: 'Hai' };

/** An item after an editor has written in it; it is the last of its list. */
const written = (
  list: Divisions,
  old: Data,
  now: Data,
  others: Data[] = [],
  series = [point(...Q2, 1)],
) => completed(list, [...others, old], [...others, now], series).at(-1);

describe('what follows from what an editor writes', () => {
  it.each([
    ['a name gives the key', {}, { label: 'Đúng hạn' }, 'dunghan'],
    ['a key that is taken gets a number', {}, { label: 'Một' }, 'mot2'],
    ['another name gives another key', { ...TWO, key: 'hai' }, { key: 'hai', label: 'Ba' }, 'ba'],
    ['a key written by hand stays', TWO, { ...TWO, label: 'Ba' }, '13'],
    ['a key can be written', TWO, { ...TWO, key: '4' }, '4'],
  ])('%s', (_what, old, now, key) => {
    expect(written('groups', old, now, [{ key: 'mot', label: 'x' }])).toMatchObject({ key });
  });

  it.each([
    { ...ONE, label: 'Ba' },
    { ...ONE, key: 'ba' },
  ])('a key that figures refer to stays what it is: %j', (now) => {
    const held = [point(...Q1, 1, { group: 'mot' })];
    expect(written('groups', ONE, now, [], held)).toEqual({ ...now, key: 'mot' });
  });

  it('a key that an item above has already can be written anew', () => {
    const held = [point(...Q1, 1, { group: 'mot' })];
    expect(written('groups', ONE, { ...ONE, key: 'ba' }, [ONE], held)).toMatchObject({ key: 'ba' });
  });

  it('items that are added, moved or removed are left as they are', () => {
    const lists: [Data[], Data[]][] = [
      [[ONE], [ONE, {}]],
      [
        [ONE, TWO],
        [TWO, ONE],
      ],
      [[ONE, TWO], [TWO]],
    ];
    for (const [before, after] of lists) expect(completed('groups', before, after, [])).toBe(after);
  });

  const of = (circular: string, code?: string) => ({ form: { circular, ...(code && { code }) } });
  it.each([
    [
      'the day of the circular',
      of('TT 06/2025/TT-TTCP'),
      { from: '2025-09-30', key: 'tu20250930' },
    ],
    // Its dates have no source; they are only the outer limits.
    ['else the day after the last period', of('TT 02/2021/TT-TTCP'), { from: '2026-07-01' }],
    ['the name of the form', of('TT 9', '01/TCD'), { label: 'Biểu 01/TCD của TT 9' }],
  ])('%s', (_what, now, found) => {
    expect(written('versions', {}, now)).toMatchObject(found);
  });

  it('a day that was cleared stays empty', () => {
    const old = { key: 'v', ...of('TT 9') };
    expect(written('versions', old, { key: 'v', ...of('TT 99') })).toEqual({
      key: 'v',
      ...of('TT 99'),
    });
  });
});

describe('figures that belong to no group or version', () => {
  const strays = (series: ReturnType<typeof point>[], data: Data) =>
    straysOf(series, frameOf({ periodKind: 'quarter', ...data })).map(({ text, places }) => ({
      text,
      places: places.map(({ name }) => name),
      moved: places.map(({ move }) => series.map(move)),
    }));

  it('none where all is declared, or there are no groups', () => {
    expect(strays([point(...Q1, 1)], {})).toEqual([]);
    expect(strays([point(...Q1, 1, { group: 'mot' })], { groups: [ONE] })).toEqual([]);
  });

  it('without a group, they may become those of one that has none there', () => {
    const series = [point(...Q1, 1), point(...Q2, 2), point(...Q2, 3, { group: 'mot' })];
    expect(strays(series, { groups: [ONE, TWO] })).toEqual([
      {
        text: '2 số, Quý I/2026 – Quý II/2026, chưa thuộc nhóm nào',
        places: ['Hai'],
        moved: [[{ ...series[0], group: '13' }, { ...series[1], group: '13' }, series[2]]],
      },
    ]);
  });

  it('of a group that was removed, they are counted', () => {
    expect(strays([point(...Q1, 1, { group: 'x' })], {})).toEqual([
      { text: '1 số, Quý I/2026, của nhóm “x” đã bỏ', places: [], moved: [] },
    ]);
  });

  it('of periods that a new version reports, they may become its figures, and no others', () => {
    const versions = [{ key: 'v', label: 'Mới', from: '2026-06-01' }];
    const series = [point(...Q1, 1), point(...Q2, 2)];
    expect(strays(series, { versions })).toEqual([
      {
        text: '1 số, Quý II/2026, còn ghi theo “Cách tính trước 01/06/2026”',
        places: ['Mới'],
        moved: [[series[0], { ...series[1], version: 'v' }]],
      },
    ]);
    expect(strays([...series, point(...Q2, 2, { version: 'v' })], { versions })).toEqual([]);
  });

  it('of a version that was removed, they may become those of another', () => {
    const [found] = strays([point(...Q1, 1, { version: 'x' })], {
      versions: [{ key: 'v', label: 'Mới' }],
    });
    expect(found).toMatchObject({
      text: '1 số, Quý I/2026, của phiên bản “x” đã bỏ',
      places: ['Mới'],
      moved: [[{ version: 'v' }]],
    });
  });
});
