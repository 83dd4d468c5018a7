/**
 * A table of the open data: columns with their Table Schema (Frictionless v1) and rows of plain
 * values. Programs depend on the names of columns: add, never rename.
 */
import { writeCsv, type CsvValue } from '#lib/csv.ts';

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
  /** The table whose ids this column contains. */
  readonly refers?: string;
  readonly value: (row: R) => CsvValue;
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly fields: readonly Field[];
  readonly foreignKeys: readonly { field: string; refers: string }[];
  readonly rows: readonly (readonly CsvValue[])[];
}

export interface TableSpec<R> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly columns: readonly Column<R>[];
}

/** The table of the records with these columns. */
export function toTable<R>(spec: TableSpec<R>, records: readonly R[]): Table {
  const { columns, ...rest } = spec;
  return {
    ...rest,
    fields: columns.map(({ value: _value, refers: _refers, ...field }) => field),
    foreignKeys: columns.flatMap(({ name, refers }) => (refers ? [{ field: name, refers }] : [])),
    rows: records.map((record) => columns.map(({ value }) => value(record))),
  };
}

/** A column without a schema. */
export const column = <R>(
  name: string,
  title: string,
  value: (row: R) => CsvValue,
  rest: Partial<Omit<Column<R>, 'name' | 'title' | 'value'>> = {},
): Column<R> => ({ name, title, type: 'string', value, ...rest });

/** Rows as objects, for JSON; empty cells are null. */
export const toObjects = ({ fields, rows }: Table): Record<string, CsvValue>[] =>
  rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));

/** The table as the text of a CSV file. */
export const toCsv = ({ fields, rows }: Table): string =>
  writeCsv(
    fields.map(({ name }) => name),
    rows,
  );

/** The table as a JSON array of objects. */
export const toJson = (table: Table): string => `${JSON.stringify(toObjects(table), null, 1)}\n`;
