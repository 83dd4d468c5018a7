import { describe, expect, it } from 'vitest';
import { arrange, faultsByField, holdsValue, missingIn, type Field } from './arrange.ts';

const field = (facts: Record<string, unknown>): Field => new Map(Object.entries(facts));
const names = (fields: readonly Field[]) => fields.map((one) => one.get('name'));

describe('arrange', () => {
  it('puts fields into their parts, what must be filled in first', () => {
    const fields = [
      field({ name: 'a', group: 'one', required: false }),
      field({ name: 'b', group: 'two' }),
      field({ name: 'c', group: 'one', required: true }),
      field({ name: 'd', group: 'one', required: false }),
    ];
    const groups = ['two', 'empty', 'one'].map((id) => ({ id, label: id }));
    const parts = arrange(fields, groups).map(({ group, fields: own }) => [group.id, names(own)]);
    expect(parts).toEqual([
      ['two', ['b']],
      ['one', ['c', 'a', 'd']],
    ]);
    const [asWritten] = arrange(fields, [{ id: 'one', label: 'one', asWritten: true }]);
    expect(names(asWritten?.fields ?? [])).toEqual(['a', 'c', 'd']);
  });
});

describe('holdsValue', () => {
  it.each([[''], ['  '], [undefined], [null], [false], [Number.NaN], [[]], [{}], [{ a: [''] }]])(
    'nothing in %j',
    (value) => expect(holdsValue(value)).toBe(false),
  );
  it.each([['a'], [0], [true], [['a']], [{ a: { b: 1 } }], [[false, 'x']]])(
    'something in %j',
    (value) => expect(holdsValue(value)).toBe(true),
  );
});

describe('missingIn', () => {
  const object = field({
    name: 'validity',
    widget: 'object',
    fields: [
      field({ name: 'status', required: true }),
      field({ name: 'basis', required: true }),
      field({ name: 'note', required: false }),
    ],
  });
  it.each([
    [field({ name: 'a', required: true }), '', 1],
    [field({ name: 'a', required: true }), 0, 0],
    [field({ name: 'a', required: false }), '', 0],
    [object, undefined, 2],
    [object, { status: 'in-force' }, 1],
  ])('case %#', (one, value, count) => expect(missingIn(one, value)).toBe(count));
});

describe('faultsByField', () => {
  it('counts a fault with the field of the record that it stands in', () => {
    const counts = faultsByField({
      'title-field-3': [{}],
      'title-field-40': [{ parentIds: ['attachments-field-9', 'key', 'x-field-2'] }],
      'kind-field-41': [{ parentIds: ['attachments-field-9'] }, {}],
      'number-field-5': [],
    });
    expect([...counts]).toEqual([
      ['title', 1],
      ['attachments', 2],
    ]);
  });
});
