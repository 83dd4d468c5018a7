/** From the flat list of fields to the parts of a form; what a part holds, lacks and gets wrong. Pure. */
import type { FormGroup } from './groups.ts';

/** A field as Decap keeps it (an Immutable map), or a `Map` in tests. */
export interface Field {
  get(key: string): unknown;
}

export interface Section<F extends Field> {
  readonly group: FormGroup;
  readonly fields: readonly F[];
}

export const nameOf = (field: Field): string => String(field.get('name'));
const isRequired = (field: Field): boolean => field.get('required') !== false;

/**
 * What must be filled in stands before what may be; otherwise, and in parts that say so, the order of
 * the schema. Parts without a field are left out.
 */
export const arrange = <F extends Field>(
  fields: readonly F[],
  groups: readonly FormGroup[],
): Section<F>[] =>
  groups
    .map((group) => {
      const own = fields.filter((field) => field.get('group') === group.id);
      if (group.asWritten) return { group, fields: own };
      const [needed, free] = [own.filter(isRequired), own.filter((field) => !isRequired(field))];
      return { group, fields: [...needed, ...free] };
    })
    .filter(({ fields: own }) => own.length > 0);

/** Has somebody entered something? A switch that is off says nothing, as an empty list does. */
export function holdsValue(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return !Number.isNaN(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsValue);
  return value === true;
}

const childrenOf = (field: Field): Field[] => {
  const fields = field.get('widget') === 'object' ? field.get('fields') : undefined;
  return fields ? [...(fields as Iterable<Field>)] : [];
};

/** How many fields are still to be filled in, those inside an object included. */
export function missingIn(field: Field, value: unknown): number {
  const children = childrenOf(field);
  if (children.length === 0) return isRequired(field) && !holdsValue(value) ? 1 : 0;
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return children
    .map((child) => missingIn(child, record[nameOf(child)]))
    .reduce((sum, count) => sum + count, 0);
}

/** Faults as Decap keeps them: by the id of an input, `title-field-12`, with the ids of what it stands in. */
export type FieldErrors = Readonly<
  Record<string, readonly { readonly parentIds?: readonly string[] }[]>
>;

/** How many inputs of each field of the record are faulty, by the field's name. */
export function faultsByField(errors: FieldErrors): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, faults] of Object.entries(errors)) {
    if (faults.length === 0) continue;
    const outermost = faults[0]?.parentIds?.[0] ?? id;
    const name = outermost.replace(/-field-\d+$/, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
