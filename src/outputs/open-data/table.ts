/**
 * A table of the open data: columns with their Table Schema (Frictionless v1) and rows of plain
 * values. Programs depend on the names of columns: add, never rename.
 */
import type { CollectionName } from '#features/concepts.ts';
import { writeCsv, type CsvValue } from '#lib/csv.ts';

/** Makes the full address of a site path. */
export type UrlOf = (path: string) => string;

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';
  readonly format?: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

export interface Column<R> extends Field {
  /** The collection whose ids this column contains. */
  readonly refers?: CollectionName;
  readonly value: (row: R, url: UrlOf) => CsvValue;
}

interface TableAbout {
  /** Its id in the data package, which foreign keys and programs rely on. */
  readonly name: string;
  /** The name of its files without extension: a part of their address, and so Vietnamese. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Is it a detail of another table? Then it is listed separately. */
  readonly detail?: boolean;
  readonly primaryKey: readonly string[];
  /** The collection of which each row is a record, for references to it. */
  readonly records?: CollectionName;
}

export interface Table extends TableAbout {
  readonly fields: readonly Field[];
  readonly foreignKeys: readonly { readonly field: string; readonly refers: CollectionName }[];
  readonly rows: readonly (readonly CsvValue[])[];
}

export interface TableSpec<R> extends TableAbout {
  readonly columns: readonly Column<R>[];
}

export function toTable<R>(spec: TableSpec<R>, rows: readonly R[], url: UrlOf): Table {
  const { columns, ...about } = spec;
  return {
    ...about,
    fields: columns.map(({ value: _value, refers: _refers, ...field }) => field),
    foreignKeys: columns.flatMap(({ name, refers }) => (refers ? [{ field: name, refers }] : [])),
    rows: rows.map((row) => columns.map(({ value }) => value(row, url))),
  };
}

export const column = <R>(
  name: string,
  title: string,
  value: Column<R>['value'],
  rest: Partial<Omit<Column<R>, 'name' | 'title' | 'value'>> = {},
): Column<R> => ({ name, title, type: 'string', value, ...rest });

/** The table with the records of a collection; undefined where it is not open data. */
export const tableOfRecords = (
  tables: readonly Table[],
  collection: CollectionName,
): Table | undefined => tables.find(({ records }) => records === collection);

/** Rows as objects, for JSON; empty cells are null. */
export const toObjects = ({ fields, rows }: Table): Record<string, CsvValue>[] =>
  rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));

export const toCsv = ({ fields, rows }: Table): string =>
  writeCsv(
    fields.map(({ name }) => name),
    rows,
  );

/** Rows that are written at once: the objects and the text of all take many times their bytes. */
const AT_ONCE = 500;

/** The rows as a JSON array of objects, in UTF-8. */
export function toJson(table: Table): Buffer {
  if (table.rows.length === 0) return Buffer.from('[]\n');
  const pieces: Buffer[] = [];
  for (let at = 0; at < table.rows.length; at += AT_ONCE) {
    const rows = table.rows.slice(at, at + AT_ONCE);
    const array = JSON.stringify(toObjects({ ...table, rows }), null, 1);
    pieces.push(Buffer.from((at === 0 ? '[' : ',') + array.slice(1, -'\n]'.length)));
  }
  return Buffer.concat([...pieces, Buffer.from('\n]\n')]);
}
