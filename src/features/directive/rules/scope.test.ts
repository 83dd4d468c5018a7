/** Scope of a document: levels and kinds narrow one another, agencies are added. */
import { describe, expect, it } from 'vitest';
import { directiveSchema } from '#features/directive/schema.ts';
import { binds, scopeText } from './scope.ts';

const department = { id: 'so', data: { kind: 'department', level: 'province' } } as const;
const commune = { id: 'xa', data: { kind: 'commune', level: 'commune' } } as const;
const committee = { id: 'ubnd-xa', data: { kind: 'committee', level: 'commune' } } as const;

describe('binds', () => {
  const { appliesTo } = directiveSchema.shape;
  it.each([
    ['a level', { levels: ['commune'] }, [false, true, true]],
    ['a kind', { kinds: ['committee'] }, [false, false, true]],
    ['a kind of a level', { levels: ['province'], kinds: ['committee'] }, [false, false, false]],
    [
      'kinds of levels',
      { levels: ['commune'], kinds: ['committee', 'commune'] },
      [false, true, true],
    ],
    ['one agency', { agencies: ['xa'] }, [false, true, false]],
    ['a kind and one agency', { agencies: ['xa'], kinds: ['department'] }, [true, true, false]],
    ['lists left empty', { levels: [], kinds: [], agencies: ['xa'] }, [false, true, false]],
  ])('%s', (_, scope, expected) => {
    const document = { appliesTo: appliesTo.parse(scope) };
    expect([department, commune, committee].map((one) => binds(document, one))).toEqual(expected);
  });

  it('is open where the document does not say', () => {
    expect(binds({}, department)).toBeUndefined();
  });

  it.each([[{}], [{ levels: [] }], [{ levels: [], kinds: [], agencies: [] }]])(
    'cannot be asked of a scope that names nobody: %j',
    (scope) => {
      expect(appliesTo.safeParse(scope).success).toBe(false);
    },
  );
});

it.each([
  [{ levels: ['commune'] }, 'Mọi cơ quan cấp xã'],
  [{ kinds: ['department'] }, 'Sở, ngành'],
  [
    { levels: ['province', 'commune'], kinds: ['committee', 'department'] },
    'Ủy ban nhân dân; Sở, ngành (cấp tỉnh, cấp xã)',
  ],
  [{ agencies: ['so'] }, 'Tên của so'],
  [{ levels: ['commune'], agencies: ['so'] }, 'Mọi cơ quan cấp xã; Tên của so'],
] as const)('%j reads “%s”', (scope, words) => {
  const { levels, kinds, agencies } = { levels: [], kinds: [], agencies: [], ...scope };
  const lists = { levels: [...levels], kinds: [...kinds], agencies: [...agencies] };
  expect(scopeText(lists, (id) => `Tên của ${id}`)).toBe(words);
});
