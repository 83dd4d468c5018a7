/** Which faults of the record a field shows. */
import { createContext } from 'react';
import type { StoredMap } from '#cms/kit/decap.ts';
import type { Fault } from '#cms/kit/faults.ts';
import { fieldName, type Field } from './arrange.ts';

interface ShownFault extends Fault {
  /** A warning, which does not prevent anything. */
  readonly warns: boolean;
}

export interface FormFaults {
  readonly faults: readonly ShownFault[];
  /** The fields of the record itself. */
  readonly fields: readonly Field[];
  readonly data: StoredMap | undefined;
}

export const FormFaultsContext = createContext<FormFaults>({
  faults: [],
  fields: [],
  data: undefined,
});

/** Are the fields of its items drawn, so that they show their own faults? */
const drawsFields = (field: Field): boolean => field.get('fields') !== undefined;

/** “2 chỗ phải sửa, 1 chỗ nên xem lại ở mục 1, 3”, for items that may be folded. */
function ofItems(inside: readonly ShownFault[]): ShownFault[] {
  const indices = inside.flatMap(({ path }) => (typeof path[1] === 'number' ? [path[1] + 1] : []));
  const [first] = inside;
  if (!first || indices.length === 0) return [];
  const count = (warns: boolean, words: string): string | false => {
    const all = inside.filter((fault) => fault.warns === warns).length;
    return all > 0 && `${all} chỗ ${words}`;
  };
  const counts = [count(false, 'phải sửa'), count(true, 'nên xem lại')].filter(Boolean);
  const text = `${counts.join(', ')} ở mục ${[...new Set(indices)].join(', ')}`;
  return [{ ...first, text, message: text, warns: inside.every(({ warns }) => warns) }];
}

function ofTopField(field: Field, own: readonly ShownFault[]): ShownFault[] {
  // Several items may have the same fault, whose place only the widget knows.
  if (!drawsFields(field)) return [...new Map(own.map((fault) => [fault.message, fault])).values()];
  const inside = own.filter(({ path }) => path.length > 1);
  return [...own.filter(({ path }) => path.length <= 1), ...ofItems(inside)];
}

/** @param siblings the object around the field as Decap stores it; undefined for the record */
export function faultsOfField(
  { faults, fields, data }: FormFaults,
  field: Field,
  siblings: unknown,
): readonly ShownFault[] {
  const name = fieldName(field);
  if (fields.includes(field))
    return ofTopField(
      field,
      faults.filter((fault) => fault.field === name),
    );
  return faults.filter(
    ({ path }) =>
      path.length > 1 && path.at(-1) === name && data?.getIn(path.slice(0, -1)) === siblings,
  );
}
