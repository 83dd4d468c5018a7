import { describe, expect, it } from 'vitest';
import type { Data } from './conditions.ts';
import type { Field } from './arrange.ts';
import { partState, toDo } from './part-state.ts';

const field = (facts: Record<string, unknown>): Field => new Map(Object.entries(facts));
const rare = {
  group: { id: 'goal', label: 'Chỉ tiêu phải đạt', rare: true },
  fields: [
    field({ name: 'chart', required: false, rule: 'statistics.chart' }),
    field({ name: 'target', required: false }),
  ],
} as const;
const state = (record: Data, faults: ReadonlyMap<string, number> = new Map(), section = rare) => {
  const context = { today: '2026-11-25', now: new Date(), record, symbolOf: () => undefined };
  return partState(section, context, faults);
};

describe('a part that is seldom needed', () => {
  it('may be folded away while it is empty', () => {
    expect(state({ target: { value: undefined }, title: 'a' }).mustOpen).toBe(false);
  });
  it.each([
    ['a value', { target: { value: 95 } }, new Map()],
    ['a warning', { chart: 'stacked' }, new Map()],
    ['a fault', {}, new Map([['target', 1]])],
  ])('stands open with %s', (_what, record, faults) => {
    expect(state(record, faults).mustOpen).toBe(true);
  });
});

describe('toDo', () => {
  it.each([
    [{ missing: 0, faults: 0 }, ''],
    [{ missing: 2, faults: 0 }, 'còn 2 ô bắt buộc'],
    [{ missing: 1, faults: 3 }, '3 ô có lỗi'],
    [{ missing: 3, faults: 1 }, '1 ô có lỗi, còn 3 ô bắt buộc'],
  ])('%j', (counts, text) => expect(toDo(counts)).toBe(text));

  it('counts what must be filled in', () => {
    const section = { group: { id: 'a', label: 'a' }, fields: [field({ name: 'title' })] };
    const count = (record: Data) => state(record, new Map(), section as never).missing;
    expect([count({}), count({ title: 'a' })]).toEqual([1, 0]);
  });
});
