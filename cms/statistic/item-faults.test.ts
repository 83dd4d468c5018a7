import { describe, expect, it } from 'vitest';
import { draftedVersion, groupFaults, versionFaults } from './item-faults.ts';

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

it('a version stands in the file in the order of the schema, without what is empty', () => {
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
