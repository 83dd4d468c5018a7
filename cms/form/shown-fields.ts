/** Which fields are drawn, and in what order, given what stands beside them. */
import { holdsValue, nameOf, type Field } from './arrange.ts';
import { CONDITIONS, type Condition, type Data } from './conditions.ts';

const conditionOf = (field: Field): Condition | undefined => CONDITIONS[String(field.get('rule'))];

/** Why a field that does not apply is drawn all the same; undefined where it applies. */
export function outOfPlace(field: Field, siblings: Data): string | undefined {
  const condition = conditionOf(field);
  return condition && !condition.applies(siblings) && holdsValue(siblings[nameOf(field)])
    ? `Chỉ dùng khi ${condition.when}.`
    : undefined;
}

/** Those that a later sibling decides on, after it. */
function inOrder<F extends Field>(fields: readonly F[]): F[] {
  const deciding = (field: F): string | undefined => conditionOf(field)?.after;
  const free = fields.filter((field) => !deciding(field));
  return free.flatMap((field) => [
    field,
    ...fields.filter((other) => deciding(other) === nameOf(field)),
  ]);
}

/** By what draws them: names of fields that held something while their form was open. */
const heldOnce = new WeakMap<object, Set<string>>();

/**
 * The fields to draw. One that was emptied does not vanish under the hands of who types in it.
 * @param owner what draws them; it remembers as long as it lives
 */
export function shownFields<F extends Field>(
  owner: object,
  fields: readonly F[],
  siblings: Data,
): F[] {
  const kept = heldOnce.get(owner) ?? new Set();
  heldOnce.set(owner, kept);
  return inOrder(fields).filter((field) => {
    const name = nameOf(field);
    const applies = conditionOf(field)?.applies(siblings) ?? true;
    if (applies) kept.delete(name);
    else if (holdsValue(siblings[name])) kept.add(name);
    return applies || kept.has(name);
  });
}
