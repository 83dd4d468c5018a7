/** Arranges the flat list of fields into parts, and finds which fields have a value. Pure. */
import type { FormGroup } from '#features/form.ts';

/** A field as Decap stores it (an Immutable map), or a `Map` in tests. */
export interface Field {
  get(key: string): unknown;
}

export interface Section<F extends Field> {
  readonly group: FormGroup;
  readonly fields: readonly F[];
}

export const fieldName = (field: Field): string => String(field.get('name'));
const isRequired = (field: Field): boolean => field.get('required') !== false;

/** @param isStored was the record saved before? */
export const groupOrder = (groups: readonly FormGroup[], isStored: boolean): FormGroup[] =>
  isStored ? groups.toSorted((a, b) => Number(b.leads ?? 0) - Number(a.leads ?? 0)) : [...groups];

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

/** Faults as Decap stores them: by input id, `title-field-12`, with the ids of its parents. */
export type FieldErrors = Readonly<
  Record<string, readonly { readonly type?: string; readonly parentIds?: readonly string[] }[]>
>;

/** Decap's own type of an error that is neither "required" nor "pattern". */
const CUSTOM = 'CUSTOM';

/**
 * Names of fields whose faults only their widget knows, since a save was refused: the text typed
 * there is not a value yet, so the schema does not see it.
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
