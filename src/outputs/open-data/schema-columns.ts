/**
 * The columns of a content schema: type, Vietnamese title, allowed values and relation have the same
 * single source as the editors' forms. Codes get a second column with their names.
 */
import type { FieldMeta } from '#features/schema-kit.ts';
import {
  elementOf,
  fieldMeta,
  isOptional,
  mayBeEmptyList,
  shapeOf,
  unwrap,
  valueAt,
  type Schema,
} from '#features/schema-walk.ts';
import type { CsvValue } from '#lib/csv.ts';
import type { Column, Field } from './table.ts';

/**
 * What a table has in place of the columns of a field or group: nothing, for the given reason, or
 * other columns, made from its own ones.
 */
type Instead<R> = string | ((own: readonly Column<R>[]) => readonly Column<R>[]);
/** By the path of the field: `validity.status`. */
export type Exceptions<R> = Readonly<Record<string, Instead<R>>>;

interface Found {
  readonly schema: Schema;
  readonly path: readonly string[];
  readonly titles: readonly string[];
  readonly required: boolean;
}

/** The column of a field: `validity.checkedOn` is `validity_checked_on`. */
const columnName = (path: readonly string[]): string =>
  path.join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SCALARS = new Set(['string', 'number', 'boolean', 'enum']);
const isScalar = (schema: Schema): boolean => SCALARS.has(unwrap(schema)._zod.def.type);

function typeOf(schema: Schema, meta: FieldMeta): Field['type'] {
  const def = unwrap(schema)._zod.def as { type: string; format?: string };
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'number') return def.format?.includes('int') ? 'integer' : 'number';
  return meta.input === 'date' && def.type === 'string' ? 'date' : 'string';
}

/** A value as one cell: lists are joined, nothing else may be nested. */
const flat = (value: unknown): CsvValue =>
  Array.isArray(value) ? value.map(String).join('; ') : (value as CsvValue);

/** The column of a value or of a list of values, which are joined; for codes also their names. */
function valueColumns<R>(field: Found, get: (row: R) => unknown): Column<R>[] {
  const { schema, path, titles, required } = field;
  const element = elementOf(schema);
  const { options, relation, ...meta } = fieldMeta(element ?? schema);
  const value = (row: R): unknown => valueAt(get(row), path);
  const name = columnName(path);
  const title = titles.join(': ');
  const code: Column<R> = {
    name,
    title,
    type: element ? 'string' : typeOf(schema, meta),
    ...(element && { description: 'Nhiều giá trị, cách nhau bằng dấu chấm phẩy' }),
    ...((required || options) && {
      constraints: {
        ...(required && { required: true }),
        ...(options && !element && { enum: Object.keys(options) }),
      },
    }),
    ...(relation && !element && { refers: relation }),
    value: (row) => flat(value(row)),
  };
  if (!options) return [code];
  const label: Column<R> = {
    name: `${name}_label`,
    title: `${title} (bằng chữ)`,
    type: 'string',
    value: (row) =>
      flat([value(row) ?? []].flat().map((one) => options[String(one)] ?? String(one))),
  };
  return [code, label];
}

/**
 * The columns of every field of a schema, in its order: those of groups one by one, lists of values
 * joined.
 * @param schema the schema of the value `get` returns
 * @param get the part of a row that the schema describes
 * @throws Error for a list of groups that no exception covers, and for an exception of no field
 */
export function schemaColumns<R>(
  schema: Schema,
  get: (row: R) => unknown,
  exceptions: Exceptions<R> = {},
): readonly Column<R>[] {
  const unknown = new Set(Object.keys(exceptions));
  const ownColumns = (field: Found, isExcepted: boolean): readonly Column<R>[] => {
    const shape = shapeOf(field.schema);
    if (shape)
      return Object.entries(shape).flatMap(([key, next]) =>
        columnsOf({
          schema: next,
          path: [...field.path, key],
          titles: [...field.titles, fieldMeta(next).label ?? key],
          required: field.required && !isOptional(next) && !mayBeEmptyList(next),
        }),
      );
    if (isScalar(elementOf(field.schema) ?? field.schema)) return valueColumns(field, get);
    if (isExcepted) return [];
    throw new Error(
      `open data: “${field.path.join('.')}” fits into no cell; it needs a table of parts, other columns, or a reason to be left out`,
    );
  };
  const columnsOf = (field: Found): readonly Column<R>[] => {
    const path = field.path.join('.');
    const instead = exceptions[path];
    unknown.delete(path);
    if (typeof instead === 'string') return [];
    const own = ownColumns(field, instead !== undefined);
    return instead ? instead(own) : own;
  };
  const columns = columnsOf({ schema, path: [], titles: [], required: true });
  if (unknown.size > 0)
    throw new Error(`open data: the schema has no field ${[...unknown].join(', ')}`);
  return columns;
}
