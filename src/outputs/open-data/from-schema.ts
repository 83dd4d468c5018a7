/**
 * Columns made from a content schema: type, Vietnamese title, allowed values and relation have the
 * same single source as the editors' forms. Codes get a second column with their names.
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
import { RECORD_TABLES } from './coverage.ts';
import type { Column, Field } from './table.ts';

interface Found {
  readonly schema: Schema;
  readonly meta: FieldMeta;
  readonly titles: readonly string[];
  readonly required: boolean;
}

/** The field at `validity.status`, with the labels of the path to it. */
function find(schema: Schema, path: readonly string[]): Found {
  return path.reduce<Found>(
    (found, key) => {
      const next = shapeOf(found.schema)?.[key];
      if (!next) throw new Error(`Không có trường ${path.join('.')} trong lược đồ`);
      const meta = fieldMeta(next);
      return {
        schema: next,
        meta,
        titles: [...found.titles, meta.label ?? key],
        required: found.required && !isOptional(next) && !mayBeEmptyList(next),
      };
    },
    { schema, meta: {}, titles: [], required: true },
  );
}

/** The column of a field: `validity.checkedOn` is `validity_checked_on`. */
export const columnName = (path: readonly string[]): string =>
  path.join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function typeOf(schema: Schema, meta: FieldMeta): Field['type'] {
  const def = unwrap(schema)._zod.def as { type: string; format?: string };
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'number') return def.format?.includes('int') ? 'integer' : 'number';
  return meta.input === 'date' && def.type === 'string' ? 'date' : 'string';
}

/** A value as one cell: lists are joined, nothing else may be nested. */
function flat(value: unknown): CsvValue {
  if (Array.isArray(value)) return value.map(String).join('; ');
  return value as CsvValue;
}

/**
 * @param schema the schema of the value `get` returns
 * @param get the part of a row that the schema describes
 * @param paths fields, nested ones with a dot
 */
export function fromSchema<R>(
  schema: Schema,
  get: (row: R) => unknown,
  paths: readonly string[],
): Column<R>[] {
  return paths.flatMap((dotted) => {
    const path = dotted.split('.');
    const { schema: field, meta, titles, required } = find(schema, path);
    const element = elementOf(field);
    const list = element !== undefined;
    const itemMeta = element ? fieldMeta(element) : meta;
    const { options } = itemMeta;
    const name = columnName(path);
    const title = titles.join(': ');
    const value = (row: R): CsvValue => flat(valueAt(get(row), path));
    const code: Column<R> = {
      name,
      title,
      type: list ? 'string' : typeOf(field, meta),
      ...(list && { description: 'Nhiều giá trị, cách nhau bằng dấu chấm phẩy' }),
      ...((required || options) && {
        constraints: {
          ...(required && { required: true }),
          ...(options && !list && { enum: Object.keys(options) }),
        },
      }),
      ...(itemMeta.relation &&
        !list && { refers: RECORD_TABLES[itemMeta.relation] ?? itemMeta.relation }),
      value,
    };
    if (!options) return [code];
    const names = (row: R): CsvValue => {
      const raw = valueAt(get(row), path);
      const codes = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
      return codes.map((one) => options[String(one)] ?? String(one)).join('; ');
    };
    return [
      code,
      { name: `${name}_label`, title: `${title} (bằng chữ)`, type: 'string', value: names },
    ];
  });
}
