/** Files and shares of addresses. */
import { hash } from 'node:crypto';
import { conceptOf } from '#features/concepts.ts';

/** The file of an address that is a folder. */
export const PAGE = 'index.html';

/** The file of an address below the output folder: `van-ban/x/index.html`. */
export const pathOf = (address: string): string =>
  decodeURI(address.slice(1)) + (address.endsWith('/') ? PAGE : '');

/** The address of a folder with a page, by the path of its file. */
export const urlOf = (path: string): string => `/${path.slice(0, -PAGE.length)}`;

/** The folder of the record in a file of the content; undefined where it has none. */
export function folderOf(file: string): string | undefined {
  const [, folder, id] = /^([^/]+)\/([^/]+)\.\w+$/.exec(file) ?? [];
  const section = conceptOf(folder ?? '')?.path;
  return section && `/${section}/${id}/`;
}

export const isPicture = (address: string): boolean => address.startsWith('/hinh/');

/** Sections whose files are made of the same tables or pictures. */
const WHOLE: ReadonlySet<string> = new Set(['du-lieu', 'hinh']);

/**
 * The worker that renders an address. What is in the folder of one record shares its text, and the
 * files of open data share their tables.
 */
export function shardOf(address: string, shards: number): number {
  const [, section = '', record = ''] = address.split('/');
  const group = WHOLE.has(section) ? section : `${section}/${record}`;
  return hash('sha1', group, 'buffer').readUInt32BE() % shards;
}
