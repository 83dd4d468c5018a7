/** From the flat list of fields to the parts of a form; what a field holds. Pure. */
import type { FormGroup } from './groups.ts';

/** A field as Decap keeps it (an Immutable map), or a `Map` in tests. */
export interface Field {
  get(key: string): unknown;
}

export interface Section<F extends Field> {
  readonly group: FormGroup;
  readonly fields: readonly F[];
}

export const fieldName = (field: Field): string => String(field.get('name'));
const isRequired = (field: Field): boolean => field.get('required') !== false;

/**
 * Required fields come before optional ones; otherwise, and in parts marked `asWritten`, the order of
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

/** Faults as Decap keeps them: by the id of an input, `title-field-12`, with the ids of its parents. */
export type FieldErrors = Readonly<
  Record<string, readonly { readonly type?: string; readonly parentIds?: readonly string[] }[]>
>;

/** Decap's own type of an error that is neither "required" nor "pattern". */
const CUSTOM = 'CUSTOM';

/**
 * Names of the fields that only their widget knows to be faulty, since a save was refused: what is typed
 * there is no value yet, and the schema sees nothing of it.
 */
export function faultyWidgets(errors: FieldErrors): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [id, faults] of Object.entries(errors)) {
    const own = faults.find(({ type }) => type === CUSTOM);
    const outermost = own?.parentIds?.[0] ?? id;
    if (own) names.add(outermost.replace(/-field-\d+$/, ''));
  }
  return names;
}
