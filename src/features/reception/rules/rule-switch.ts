/** Switches the repeat kind of a rule being edited; switching back restores what was entered. */
import type { Data } from '#features/form.ts';
import { REPEAT_FIELDS, type ReceptionRule } from '#features/reception/rule-schema.ts';

export type Repeat = ReceptionRule['repeat'];

const OF_SOME_REPEAT: readonly string[] = [...new Set(Object.values(REPEAT_FIELDS).flat())];

const pick = (rule: Data, keys: readonly string[]): Data =>
  Object.fromEntries(keys.filter((key) => rule[key] !== undefined).map((key) => [key, rule[key]]));

const without = (rule: Data, keys: readonly string[]): Data =>
  Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key)));

/**
 * The rule with another kind of repeat: only the keys of that kind, and unknown keys.
 * @param kept values of earlier kinds; pass the returned `kept` to the next call
 */
export function switchRepeat(
  rule: Data,
  repeat: Repeat,
  kept: Data = {},
): { rule: Data; kept: Data } {
  const all = { ...kept, ...pick(rule, OF_SOME_REPEAT) };
  const others = without(rule, [...OF_SOME_REPEAT, 'repeat']);
  return { rule: { repeat, ...pick(all, REPEAT_FIELDS[repeat]), ...others }, kept: all };
}
