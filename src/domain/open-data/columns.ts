/** Columns that tables share. */
import type { CollectionName } from '../concepts.ts';
import type { Entry } from '../entry.ts';
import { column, type Column } from './table.ts';

/** Makes the full address of a site path. */
export type UrlOf = (path: string) => string;

/** The id, which is the record's file name and the key of the table. */
export const idColumn = <R>(id: (row: R) => string): Column<R> =>
  column('id', 'Mã bản ghi', id, { constraints: { required: true, unique: true } });

/** The full address of the page. */
export const urlColumn = <R>(url: (row: R) => string): Column<R> =>
  column('url', 'Địa chỉ trang', url, { format: 'uri' });

interface Base {
  readonly publishedOn?: string;
  readonly sample?: boolean | undefined;
  readonly source?: { title: string; url?: string | undefined } | undefined;
}

/** What closes every table: whether the record is illustrative, and where its facts come from. */
export const closing = <R>(base: (row: R) => Base): Column<R>[] => [
  column('sample', 'Dữ liệu minh họa', (row) => base(row).sample ?? false, {
    type: 'boolean',
    description: 'true: bản ghi không có thật, chỉ để minh họa; bỏ ra trước khi tính',
    constraints: { required: true },
  }),
  column('source_title', 'Nguồn', (row) => base(row).source?.title),
  column('source_url', 'Địa chỉ nguồn', (row) => base(row).source?.url, { format: 'uri' }),
];

/** The record's own data, for `fromSchema`. */
export const dataOf = <C extends CollectionName>(entry: Entry<C>): Entry<C>['data'] => entry.data;
