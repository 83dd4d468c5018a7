/** How editors see the records of a collection: filters, groups and orders of its list. */
import type { CollectionName } from '#features/concepts.ts';
import type { ConceptForm, Data, Order, State } from '#features/form.ts';
import { FORMS, SCHEMAS } from '#features/index.ts';
import { fieldMeta, schemasAlong, unwrap } from '#features/schema-walk.ts';
import { compareText } from '#lib/fold-text.ts';
import { agencyName } from './kit/site-context.ts';

/** Values computed from a record, by name. */
const STATES: ReadonlyMap<string, State> = new Map(
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

function valuesAlong(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAlong(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return value === undefined || value === null ? [] : [String(value)];
  return typeof value === 'object' && value !== null ? valuesAlong((value as Data)[key], rest) : [];
}

/** The values of a field; several where it is a list or inside of one. */
function valuesOf(data: Data, field: string, today: string): string[] {
  const state = STATES.get(field);
  if (!state) return valuesAlong(data, field.split('.'));
  const value = state.of(data, today);
  return value === undefined ? [] : [value];
}

const yearOf = (value: string): string => value.slice(0, 4);

export interface Filter {
  readonly field: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly has: (data: Data, value: string) => boolean;
}

/**
 * A filter per field, by name, by year, or for a switch that is on; only with choices that some
 * record has and another lacks.
 * @throws Error on a field that there is not
 */
export function filtersOf(
  collection: CollectionName,
  fields: readonly string[],
  records: readonly { readonly data: Data }[],
  today: string,
): Filter[] {
  return [...fields, 'sample'].flatMap((field): Filter[] => {
    const { label, options, isSwitch } = fieldOf(collection, field);
    const toChoice = options || isSwitch ? (value: string) => value : yearOf;
    const has = (data: Data, value: string): boolean =>
      valuesOf(data, field, today).some((one) => toChoice(one) === value);
    const found = new Map<string, number>();
    for (const { data } of records)
      for (const value of new Set(valuesOf(data, field, today).map(toChoice)))
        found.set(value, (found.get(value) ?? 0) + 1);
    const names: [string, string][] = isSwitch
      ? [['true', label]]
      : options
        ? Object.entries(options)
        : [...found.keys()]
            .toSorted()
            .reverse()
            .map((year) => [year, `Năm ${year}`]);
    const choices = names.flatMap(([value, name]) => {
      const count = found.get(value) ?? 0;
      return count > 0 && count < records.length ? [{ value, label: name }] : [];
    });
    return choices.length > 0 ? [{ field, label, choices, has }] : [];
  });
}

type View = ConceptForm['view'];

export interface Grouping {
  readonly by: string;
  readonly label: string;
  /** The heading of the group a record belongs to; undefined where it has no value. */
  readonly of: (data: Data) => string | undefined;
}

/** @throws Error on a field that there is not */
export function groupingsOf(
  collection: CollectionName,
  groups: View['groups'],
  today: string,
): Grouping[] {
  return groups.map((group) => {
    const by = typeof group === 'string' ? group : group.by;
    const { label, options } = fieldOf(collection, by);
    const isYear = typeof group !== 'string' && group.isYear === true;
    return {
      by,
      label: typeof group === 'string' ? label : group.label,
      of: (data) => {
        const [value] = valuesOf(data, by, today);
        if (value === undefined) return undefined;
        return isYear ? yearOf(value) : (options?.[value] ?? agencyName(value) ?? value);
      },
    };
  });
}

/** Groups with their headings: years from the newest, names by alphabet, without a value last. */
export function grouped<T extends { readonly data: Data }>(
  rows: readonly T[],
  { label, of }: Grouping,
): { readonly heading: string; readonly rows: readonly T[] }[] {
  const groups = Map.groupBy(rows, ({ data }) => of(data));
  const isYears = [...groups.keys()].every((name) => name === undefined || /^\d{4}$/.test(name));
  const ordered = [...groups].toSorted(([a], [b]) => {
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return isYears ? compareText(b, a) : compareText(a, b);
  });
  return ordered.map(([name, members]) => ({
    heading: name === undefined ? `${label}: chưa ghi` : `${label}: ${name}`,
    rows: members,
  }));
}

export interface Sorting {
  readonly field: string;
  readonly order: Order;
  readonly label: string;
}

const isDay = (value: string | undefined): boolean => /^\d{4}(?:-|$)/.test(value ?? '');

/** The first one decides until an editor chooses. @throws Error on a field that there is not */
export function sortingsOf(
  collection: CollectionName,
  sort: View['sort'],
  records: readonly { readonly data: Data }[],
): Sorting[] {
  const fields = sort.map((one) =>
    typeof one === 'string' ? { field: one } : { field: one[0], order: one[1] },
  );
  const decides = fields.find(({ order }) => order !== undefined) ?? fields[0];
  return fields
    .toSorted((a, b) => Number(b === decides) - Number(a === decides))
    .flatMap(({ field }) => {
      const { label } = fieldOf(collection, field);
      const [value] = records.flatMap(({ data }) =>
        valuesAlong(data, field.split('.')).slice(0, 1),
      );
      const orders: readonly [Order, string][] = isDay(value)
        ? [
            ['desc', 'mới trước'],
            ['asc', 'cũ trước'],
          ]
        : [['asc', 'từ A đến Z']];
      return orders.map(([order, words]) => ({ field, order, label: `${label}: ${words}` }));
    });
}

/** Texts in Vietnamese order, numbers in them by value; missing values come last in either direction. */
export function compareValues(a: string | undefined, b: string | undefined, order: Order): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const rising = compareText(a, b);
  return order === 'asc' ? rising : -rising;
}

/** Rows in that order; those without a value last. */
export function sorted<T extends { readonly data: Data }>(
  rows: readonly T[],
  { field, order }: Sorting,
): T[] {
  const keys = field.split('.');
  return rows
    .map((row) => ({ row, value: valuesAlong(row.data, keys)[0] }))
    .sort((a, b) => compareValues(a.value, b.value, order))
    .map(({ row }) => row);
}
