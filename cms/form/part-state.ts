/** The state of a form part: whether it can be collapsed, and what is still to do. Pure. */
import type { Fault } from '#cms/kit/faults.ts';
import { holdsValue } from '#features/form.ts';
import { fieldName, type Field, type Section } from './arrange.ts';
import { HELP } from './rules.ts';
import type { HelpContext } from '#features/form.ts';

export interface Part {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly Field[];
  /** Must not be collapsed: always needed, or it has a value, a fault or a warning. */
  readonly mustOpen: boolean;
  readonly toDo: ToDo;
}

/** What still prevents the record from being saved. */
export interface ToDo {
  /** Required fields that are empty, and fields with a wrong value. */
  readonly missing: number;
  readonly faults: number;
}

/**
 * @param faults as the preview lists them
 * @param widgets fields with a fault that only the widget finds
 */
export function countToDo(faults: readonly Fault[], widgets: Iterable<string> = []): ToDo {
  const missing = faults.filter(({ isMissing }) => isMissing).length;
  const own = [...widgets].filter((name) => !faults.some(({ field }) => field === name));
  return { missing, faults: faults.length - missing + own.length };
}

export function partState(
  { group, fields }: Section<Field>,
  context: HelpContext,
  faults: readonly Fault[],
  widgets: ReadonlySet<string>,
): Part {
  const { record } = context;
  const warns = (field: Field): boolean => {
    const help = HELP[String(field.get('rule'))]?.(record, context);
    return help ? (help.warns ?? false) : false;
  };
  const names = fields.map(fieldName);
  const toDo = countToDo(
    faults.filter(({ field }) => names.includes(field)),
    names.filter((name) => widgets.has(name)),
  );
  const isUsed = fields.some((field) => holdsValue(record[fieldName(field)]) || warns(field));
  return {
    id: group.id,
    label: group.label,
    fields,
    mustOpen: group.rare !== true || toDo.faults > 0 || isUsed,
    toDo,
  };
}

/** “còn 2 ô bắt buộc”, “1 chỗ phải sửa”; empty where there is nothing to do. */
export const toDoText = ({ missing, faults }: ToDo): string =>
  [missing > 0 && `còn ${missing} ô bắt buộc`, faults > 0 && `${faults} chỗ phải sửa`]
    .filter(Boolean)
    .join(', ');
