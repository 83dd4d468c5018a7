import { describe, expect, it } from 'vitest';
import { point } from '#features/statistic/rules/statistic.fixture.ts';
import { frameOf } from './grid.ts';
import {
  circularHelp,
  draftedVersion,
  figuresOf,
  groupFaults,
  heldText,
  identitiesOf,
  intoGroup,
  intoVersion,
  likelyFrom,
  likelyLabel,
  lossText,
  moveItem,
  newGroupKey,
  versionFaults,
  versionKey,
} from './structure.ts';

const A = { key: 'a', label: 'Một' };
const B = { key: 'b', label: 'Hai' };
/** A file may contain keys the schema does not accept; they are kept. */
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

it.each([
  [1, -1, [B, A, ODD]],
  [1, 1, [A, ODD, B]],
  [0, -1, [A, B, ODD]],
  [2, 1, [A, B, ODD]],
] as const)('item %i of a list moves by %i', (index, by, after) => {
  expect(moveItem([A, B, ODD], index, by)).toEqual(after);
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

const FRAME = frameOf({ periodKind: 'quarter' });
const HELD = [
  point('2026-04-01', '2026-06-30', 1, { group: 'a' }),
  point('2026-01-01', '2026-03-31', 1, { group: 'a' }),
  point('2026-01-01', '2026-03-31', 1, { group: 'b' }),
  { group: 'c', stated: 'mười' },
];

it.each([
  ['a', '2 số, Quý I/2026 – Quý II/2026'],
  ['b', '1 số, Quý I/2026'],
  ['c', '1 số'],
  ['d', undefined],
])('group %s holds %s', (key, held) => {
  expect(heldText(HELD, FRAME, 'group', key)).toBe(held);
});

it.each([
  [undefined, [], undefined],
  ['2 số, Quý I/2026', [], /sẽ mất 2 số, Quý I\/2026/],
  [undefined, ['1=4+13'], /đẳng thức 1=4\+13 còn dùng/],
])('%s, %j: %s', (held, identities, why) => {
  const text = lossText('Khiếu nại', held, identities);
  if (why) expect(text).toMatch(why);
  else expect(text).toBeUndefined();
});

const DRAFT = {
  circular: 'TT 06/2025/TT-TTCP',
  code: '01/TCD',
  column: '13',
  from: '2025-09-30',
  label: 'Biểu 01/TCD của TT 06/2025',
  why: 'Thông tư mới',
};
const OLD = { key: 'a', label: 'Cũ', from: '2024-01-01' };
const drafted = (change: Partial<typeof DRAFT> = {}) =>
  draftedVersion('b', { ...DRAFT, ...change });

it('a version is in the file in the order of the schema, without what is empty', () => {
  expect(Object.entries(drafted({ column: ' ' }))).toEqual([
    ['key', 'b'],
    ['label', DRAFT.label],
    ['from', DRAFT.from],
    ['why', DRAFT.why],
    ['form', { circular: DRAFT.circular, code: DRAFT.code }],
  ]);
  const without = drafted({ circular: '', code: '', column: '' });
  expect(Object.keys(without)).not.toContain('form');
});

describe('what keeps a version from being started', () => {
  it.each([
    ['nothing', {}, []],
    [
      'no form: the way of counting changed, not the form',
      { circular: '', code: '', column: '' },
      [],
    ],
    ['no reason', { why: ' ' }, [['why', 'chưa nhập']]],
    ['no day', { from: '' }, [['from', 'chưa nhập']]],
    ['a column without its form', { circular: '', code: '' }, ['form.circular', 'form.code']],
    ['a day of the version before', { from: '2024-01-01' }, ['from']],
  ])('%s', (_what, change, faults) => {
    const found = [...versionFaults([OLD, drafted(change)], 1, true)];
    const paths = found.map(([path]) => path);
    expect(paths).toEqual(faults.map((fault) => (typeof fault === 'string' ? fault : fault[0])));
    for (const fault of faults) if (typeof fault !== 'string') expect(found).toContainEqual(fault);
  });

  it('an older one may lack its day and reason when it is mended', () => {
    const mended = drafted({ from: '', why: '' });
    expect([...versionFaults([mended], 0, false)]).toEqual([]);
    expect([...versionFaults([drafted({ label: '' })], 0, false)]).toEqual([
      ['label', 'chưa nhập'],
    ]);
  });
});

it.each([
  [[{ key: '13', label: 'Thủ trưởng' }], []],
  [[{ key: '1 3', label: 'Thủ trưởng' }], ['key']],
  [[{ key: '', label: '' }], ['key', 'label']],
  [
    [
      { key: '13', label: 'Một' },
      { key: '13', label: 'Hai' },
    ],
    ['key'],
  ],
])('the last group of %j has faults at %j', (groups, paths) => {
  expect([...groupFaults(groups, groups.length - 1).keys()]).toEqual(paths);
});

const PERIODS = [
  { from: '2026-04-01', to: '2026-06-30' },
  { from: '2026-01-01', to: '2026-03-31' },
];

it.each([
  ['TT 99/2030/TT-TTCP', '01/TCD', []],
  ['TT 06/2025/TT-TTCP', '', ['Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.']],
  ['TT 06/2025/TT-TTCP', ' 01/TCD ', ['Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.']],
  [
    'TT 06/2025/TT-TTCP',
    '01/XLD',
    [
      'Văn bản 06/2025/TT-TTCP có hiệu lực từ 30/09/2025.',
      'Văn bản ấy không có biểu “01/XLD”; có: 01/TCD, 02/XLD, 03/GQKN, 04/GQTC, 05/KQTH, 06/QLKNTC.',
    ],
  ],
])('%s, %j', (circular, code, said) => {
  expect(circularHelp(circular, code).map(({ text }) => text)).toEqual(said);
});

it.each([
  ['TT 06/2025/TT-TTCP', PERIODS, '2025-09-30'],
  // Its dates have no source; they are only the outer limits.
  ['TT 02/2021/TT-TTCP', PERIODS, '2026-07-01'],
  ['', PERIODS, '2026-07-01'],
  ['', [], ''],
])('%s after %j applies from %s', (circular, periods, day) => {
  expect(likelyFrom(circular, periods)).toBe(day);
});

it.each([
  ['TT 06/2025', '01/TCD', 'Biểu 01/TCD của TT 06/2025'],
  ['', '01/TCD', ''],
])('%s, %s is called %j', (circular, code, label) => {
  expect(likelyLabel(circular, code)).toBe(label);
});
