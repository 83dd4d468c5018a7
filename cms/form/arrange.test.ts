import { describe, expect, it } from 'vitest';
import { holdsValue } from '#features/form.ts';
import { arrange, faultyWidgets, type Field } from './arrange.ts';

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

describe('faultyWidgets', () => {
  it('names the field of the record that holds what is no value yet', () => {
    const names = faultyWidgets({
      'title-field-3': [{ type: 'PRESENCE' }],
      'series-field-40': [{ type: 'CUSTOM' }],
      'rule-field-41': [{ type: 'CUSTOM', parentIds: ['sessions-field-9', 'key', 'x-field-2'] }],
      'number-field-5': [],
    });
    expect([...names]).toEqual(['series', 'sessions']);
  });
});
