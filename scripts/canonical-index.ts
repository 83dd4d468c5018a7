/**
 * Makes the search index the same bytes for the same pages. Pagefind writes the values of a filter in
 * the order of a hash map, which differs from run to run, and names files by their content: so the
 * filters are sorted and named anew, and what names them is written anew too.
 * Format: gzip of "pagefind_dcd" and CBOR (Pagefind 1.5, pagefind/src/output).
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Path below `pagefind/` and content. */
export type IndexFiles = Map<string, Uint8Array>;

const MAGIC = Buffer.from('pagefind_dcd');

/** A filter: its name, and for each value the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];
/** The list of everything; the filters are its fourth part: name and file. */
type Meta = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, file: string][],
  ...rest: unknown[],
];
interface Entry {
  languages: Record<string, { hash: string }>;
}

function unpack<T>(path: string, file: Uint8Array | undefined): T {
  const data = file ? gunzipSync(file) : Buffer.alloc(0);
  if (!data.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error(`${path}: không còn là định dạng chỉ mục đã biết của Pagefind`);
  return decode(data.subarray(MAGIC.length)) as T;
}

const pack = (value: unknown): Uint8Array =>
  gzipSync(Buffer.concat([MAGIC, encode(value)]), { level: 9 });

const shortHash = (data: Uint8Array, length: number): string =>
  createHash('sha256').update(data).digest('hex').slice(0, length);

const byFirst = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/**
 * @returns the files to write, in which order and names depend on the pages alone
 * @throws when the format is not the one above
 */
export function canonicalIndex(files: IndexFiles): IndexFiles {
  const result = new Map(files);
  const names = new Map<string, string>();
  for (const [path, file] of files) {
    const known = /^filter\/((\w+)_\w+)\.pf_filter$/.exec(path);
    if (!known) continue;
    const [, name = '', language = ''] = known;
    const [filter, values] = unpack<Filter>(path, file);
    const data = pack([filter, values.toSorted(byFirst)]);
    names.set(name, `${language}_${shortHash(data, 7)}`);
    result.delete(path);
    result.set(`filter/${names.get(name)}.pf_filter`, data);
  }
  const entryFile = files.get('pagefind-entry.json');
  const entry = JSON.parse(Buffer.from(entryFile ?? []).toString()) as Entry;
  for (const [language, index] of Object.entries(entry.languages)) {
    const path = `pagefind.${index.hash}.pf_meta`;
    const [version, pages, chunks, filters, ...rest] = unpack<Meta>(path, files.get(path));
    const renamed = filters.map(([filter, file]): [string, string] => {
      const name = names.get(file);
      if (!name) throw new Error(`${path}: bộ lọc ${file} không có tệp`);
      return [filter, name];
    });
    const data = pack([version, pages, chunks, renamed.toSorted(byFirst), ...rest]);
    index.hash = `${language}_${shortHash(data, 10)}`;
    result.delete(path);
    result.set(`pagefind.${index.hash}.pf_meta`, data);
  }
  return result.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}
