/** A rule while an editor still works at it: another kind of repeat, and back, loses nothing. */
import type { ReceptionRule } from './schema.ts';

/** What a form holds of a rule: maybe incomplete, maybe with keys nobody here knows. */
export type RawRule = Readonly<Record<string, unknown>>;
export type Repeat = ReceptionRule['repeat'];

const KEYS: Record<Repeat, readonly (keyof ReceptionRule)[]> = {
  weekly: ['weekday'],
  'monthly-weekday': ['weekday', 'nth'],
  'monthly-row': ['weekday', 'nth'],
  'monthly-day': ['days'],
  dates: ['dates'],
};
const OF_SOME_REPEAT: readonly string[] = [...new Set(Object.values(KEYS).flat())];

const pick = (rule: RawRule, keys: readonly string[]): RawRule =>
  Object.fromEntries(keys.filter((key) => rule[key] !== undefined).map((key) => [key, rule[key]]));

const without = (rule: RawRule, keys: readonly string[]): RawRule =>
  Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key)));

/**
 * The rule with another kind of repeat: only the keys of that kind, and those that are not ours.
 * @param kept what earlier kinds said; give back the `kept` of the answer next time
 */
export function switchRepeat(
  rule: RawRule,
  repeat: Repeat,
  kept: RawRule = {},
): { rule: RawRule; kept: RawRule } {
  const all = { ...kept, ...pick(rule, OF_SOME_REPEAT) };
  const others = without(rule, [...OF_SOME_REPEAT, 'repeat']);
  return { rule: { repeat, ...pick(all, KEYS[repeat]), ...others }, kept: all };
}
