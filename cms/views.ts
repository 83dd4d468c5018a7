/** How editors see the records of a collection: a line each, sorting, filters, groups. */
import type { CollectionName } from '#features/concepts.ts';
import type { ConceptForm, State } from '#features/form.ts';
import { FORMS, SCHEMAS } from '#features/index.ts';
import { fieldMeta, schemasAlong, unwrap } from '#features/schema-walk.ts';

interface Filter {
  label: string;
  field: string;
  pattern: string | boolean;
}

const YEARS_SHOWN = 5;

/** Values computed from a record, by name. */
export const STATES: ReadonlyMap<string, State> = new Map(
  Object.values(FORMS).flatMap(({ states }) => Object.entries(states ?? {})),
);

interface ListField {
  readonly label: string;
  /** Names of its values. */
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly isSwitch: boolean;
}

/** @throws Error on a field that neither the schema nor the form has */
function fieldOf(collection: CollectionName, field: string): ListField {
  const state = STATES.get(field);
  if (state) return { label: state.label, options: state.names, isSwitch: false };
  const schema = schemasAlong(SCHEMAS[collection], field.split('.')).at(-1);
  if (!schema) throw new Error(`${collection}: không có mục “${field}”`);
  const { label = field, options } = fieldMeta(schema);
  return { label, options, isSwitch: unwrap(schema)._zod.def.type === 'boolean' };
}

/** @param year the newest */
function filtersOf(collection: CollectionName, field: string, year: number): Filter[] {
  const { label, options, isSwitch } = fieldOf(collection, field);
  if (isSwitch) return [{ label, field, pattern: true }];
  if (options)
    return Object.entries(options).map(([value, name]) => ({
      label: name,
      field,
      pattern: `^${value}$`,
    }));
  return Array.from({ length: YEARS_SHOWN }, (_, index) => year - index).map((value) => ({
    label: `Năm ${value}`,
    field,
    pattern: `^${value}`,
  }));
}

type View = ConceptForm['view'];

/** A group as written in the form, with everything that may be left out there. */
const groupOf = (collection: CollectionName, group: View['groups'][number]) =>
  typeof group === 'string'
    ? { by: group, label: fieldOf(collection, group).label, isYear: false }
    : { isYear: false, ...group };

/** Decap's configuration of a list. @param year filters list the years back from this one */
export function viewOf(collection: CollectionName, view: View, year: number) {
  const { identifier = 'title', summary, sort, filters, groups } = view;
  return {
    identifier_field: identifier,
    summary,
    sortable_fields: sort.map((field) =>
      typeof field === 'string' ? field : { field: field[0], default_sort: field[1] },
    ),
    view_filters: [...filters, 'sample'].flatMap((field) => filtersOf(collection, field, year)),
    ...(groups.length > 0 && {
      view_groups: groups.map((group) => {
        const { by, label, isYear } = groupOf(collection, group);
        return { label, field: by, ...(isYear && { pattern: '^\\d{4}' }) };
      }),
    }),
  };
}

/** Names of the values that records are grouped by, under the group's label. */
const GROUP_NAMES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries(FORMS).flatMap(([name, { view }]) =>
    view.groups.flatMap((group) => {
      const collection = name as CollectionName;
      const { by, label } = groupOf(collection, group);
      const { options } = fieldOf(collection, by);
      return options ? [[label, options] as const] : [];
    }),
  ),
);

/** The name of a value that records are grouped by; undefined where it is not one of a list. */
export const optionName = (groupLabel: string, value: string): string | undefined =>
  GROUP_NAMES.get(groupLabel)?.[value];
