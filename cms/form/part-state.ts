/** What is known of a part of the form: may it be folded away, what is still to do in it. Pure. */
import { holdsValue, missingIn, nameOf, type Field, type Section } from './arrange.ts';
import { HELP } from './help.ts';
import type { HelpContext } from './help/help.ts';

export interface Part {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly Field[];
  /** Not to be folded away: always needed, or it holds a value, a fault or a warning. */
  readonly mustOpen: boolean;
  /** Fields still to be filled in, and faulty ones. */
  readonly missing: number;
  readonly faults: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

export function partState(
  { group, fields }: Section<Field>,
  context: HelpContext,
  faultsOf: ReadonlyMap<string, number>,
): Part {
  const { record } = context;
  const warns = (field: Field): boolean =>
    HELP[String(field.get('rule'))]?.(record, context)?.warns ?? false;
  const faults = sum(fields.map((field) => faultsOf.get(nameOf(field)) ?? 0));
  const isUsed = fields.some((field) => holdsValue(record[nameOf(field)]) || warns(field));
  return {
    id: group.id,
    label: group.label,
    fields,
    mustOpen: group.rare !== true || faults > 0 || isUsed,
    missing: sum(fields.map((field) => missingIn(field, record[nameOf(field)]))),
    faults,
  };
}

/**
 * “còn 2 ô bắt buộc”, “1 ô có lỗi”; empty where there is nothing to do. After a refused save what is
 * missing is faulty, too, and said once.
 */
export const toDo = ({ missing, faults }: Pick<Part, 'missing' | 'faults'>): string =>
  [faults > 0 && `${faults} ô có lỗi`, missing > faults && `còn ${missing} ô bắt buộc`]
    .filter(Boolean)
    .join(', ');
