/** What every catalogue of the open data is told, and the files that it lists. */
import type { Table } from './table.ts';

export interface Catalogue {
  readonly title: string;
  readonly description: string;
  readonly province: string;
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Full address of the open data page, of the site, and of the page that takes questions. */
  readonly pageUrl: string;
  readonly siteUrl: string;
  readonly contactUrl: string;
  readonly email: string | undefined;
  /** The day the youngest record was published or changed. */
  readonly modified: string;
  readonly fileUrl: (file: string) => string;
}

/** A file that can be downloaded, with what proves that the download is whole. */
export interface DataFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table and the two files that hold it. */
export interface TableFiles {
  readonly table: Table;
  readonly csv: DataFile;
  readonly json: DataFile;
}

/** Every file of the open data: the tables twice, then the files with everything at once. */
export const allFiles = (
  tables: readonly TableFiles[],
  bulk: readonly DataFile[],
): readonly DataFile[] => [...tables.flatMap(({ csv, json }) => [csv, json]), ...bulk];
