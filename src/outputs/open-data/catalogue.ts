/** The input of every catalogue of the open data, and the files it lists. */
import type { Table } from './table.ts';

export interface Catalogue {
  readonly title: string;
  readonly description: string;
  readonly province: string;
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Full address of the open data page, of the site, and of the feedback page. */
  readonly pageUrl: string;
  readonly siteUrl: string;
  readonly contactUrl: string;
  readonly email: string | undefined;
  /** The latest day on which a record was published or changed. */
  readonly modified: string;
  readonly fileUrl: (file: string) => string;
}

export interface FileAbout {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediaType: string;
}

/** A file to download, with the digest that proves the download complete. */
export interface DataFile extends FileAbout {
  readonly bytes: number;
  readonly sha256: string;
}

export interface TableFiles {
  readonly table: Table;
  readonly csv: DataFile;
  readonly json: DataFile;
}

/** Every file of the open data: both files of each table, then the bulk files. */
export const allFiles = (
  tables: readonly TableFiles[],
  bulk: readonly DataFile[],
): readonly DataFile[] => [...tables.flatMap(({ csv, json }) => [csv, json]), ...bulk];
