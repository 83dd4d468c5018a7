import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPEATS } from '#features/reception/schema.ts';
import type { Data } from '#features/form.ts';
import { switchRepeat, type Repeat } from './rule-switch.ts';

const repeats = Object.keys(REPEATS) as Repeat[];

describe('switchRepeat', () => {
  it('keeps only the keys of the new kind, and those that are not ours', () => {
    const rule = { repeat: 'monthly-day', days: [5, 20], note: 'x' };
    const weekly = switchRepeat(rule, 'weekly');
    expect(weekly.rule).toEqual({ repeat: 'weekly', note: 'x' });
    const back = switchRepeat({ ...weekly.rule, weekday: 'tue' }, 'monthly-day', weekly.kept);
    expect(back.rule).toEqual(rule);
    expect(switchRepeat(back.rule, 'monthly-weekday', back.kept).rule).toEqual({
      repeat: 'monthly-weekday',
      weekday: 'tue',
      note: 'x',
    });
  });

  it('comes back to the same rule by any way', () => {
    const whole: Record<Repeat, Data> = {
      weekly: { weekday: 'mon' },
      'monthly-weekday': { weekday: 'tue', nth: 3 },
      'monthly-row': { weekday: 'fri', nth: -1 },
      'monthly-day': { days: [31] },
      dates: { dates: ['2026-03-12'] },
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...repeats),
        fc.array(fc.constantFrom(...repeats)),
        (start, way) => {
          const rule = { repeat: start, ...whole[start], other: 1 };
          let state: { rule: Data; kept: Data } = { rule, kept: {} };
          for (const repeat of [...way, start])
            state = switchRepeat(state.rule, repeat, state.kept);
          expect(state.rule).toEqual(rule);
        },
      ),
    );
  });
});
