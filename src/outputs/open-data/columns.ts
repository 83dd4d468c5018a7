/** Columns that tables share. */
import type { CollectionName } from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import { column, toTable, type Column, type Table, type TableSpec } from './table.ts';

/** Makes the full address of a site path. */
export type UrlOf = (path: string) => string;

/** The id, which is the record's file name and the key of the table. */
export const idColumn = <R>(id: (row: R) => string): Column<R> =>
  column('id', 'Mã bản ghi', id, { constraints: { required: true, unique: true } });

/** The full address of the page. */
export const urlColumn = <R>(url: (row: R) => string): Column<R> =>
  column('url', 'Địa chỉ trang', url, { format: 'uri' });

/** Whether the row is illustrative: every table has this column. */
export const sampleColumn = <R>(sample: (row: R) => boolean | undefined): Column<R> =>
  column('sample', 'Dữ liệu minh họa', (row) => sample(row) ?? false, {
    type: 'boolean',
    description: 'true: bản ghi không có thật, chỉ để minh họa; bỏ ra trước khi tính',
    constraints: { required: true },
  });

interface Base {
  readonly sample?: boolean | undefined;
  readonly source?: Source | undefined;
}
interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  readonly retrievedOn?: string | undefined;
}

/** The last columns of every table of records: whether it is illustrative, and its sources. */
export const lastColumns = <R>(base: (row: R) => Base): Column<R>[] => [
  sampleColumn((row) => base(row).sample),
  column('source_title', 'Nguồn', (row) => base(row).source?.title),
  column('source_url', 'Địa chỉ nguồn', (row) => base(row).source?.url, { format: 'uri' }),
  column('source_retrieved_on', 'Ngày truy cập nguồn', (row) => base(row).source?.retrievedOn, {
    type: 'date',
  }),
];

interface Recorded {
  readonly id: string;
  readonly data: Base;
}
interface RecordsSpec<R> extends Omit<TableSpec<R>, 'primaryKey'> {
  /** The full address of a record's page; without it the table has no such column. */
  readonly pageOf?: (entry: R) => string;
}

/** A table of records: the id, its own columns, the page, and the common last columns. */
export const recordsTable = <R extends Recorded>(
  entries: readonly R[],
  { pageOf, columns, ...about }: RecordsSpec<R>,
): Table =>
  toTable<R>(
    {
      ...about,
      primaryKey: ['id'],
      columns: [
        idColumn(({ id }) => id),
        ...columns,
        ...(pageOf ? [urlColumn(pageOf)] : []),
        ...lastColumns<R>(({ data }) => data),
      ],
    },
    entries,
  );

/** The record's data, for `fromSchema`. */
export const dataOf = <C extends CollectionName>(entry: Entry<C>): Entry<C>['data'] => entry.data;

/** A record with the text below its front matter. */
export type WithBody<C extends CollectionName> = Entry<C> & { readonly body: string };

/** That text, as Markdown. */
export const bodyColumn = <R extends { readonly body: string }>(
  name: string,
  title: string,
): Column<R> => column(name, title, ({ body }) => body, { description: 'Viết bằng Markdown' });
