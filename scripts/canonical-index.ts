/**
 * Makes the search index the same bytes for the same pages. Pagefind writes the values of a filter in
 * the order of a hash map, which differs from run to run, and names files by their content: so the
 * filters are sorted and named anew, and what names them is written anew too.
 * Format: gzip of "pagefind_dcd" and CBOR (Pagefind 1.5, pagefind/src/output).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

const MAGIC = Buffer.from('pagefind_dcd');

/** A filter: its name, and for each value the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];
/** The list of everything; the filters are its fourth part: name and file. */
type Meta = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [string, string][],
  ...unknown[],
];

async function read<T>(file: string): Promise<T> {
  const data = gunzipSync(await readFile(file));
  if (!data.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error(`${file}: không còn là định dạng chỉ mục đã biết của Pagefind`);
  return decode(data.subarray(MAGIC.length)) as T;
}

const pack = (value: unknown): Buffer =>
  gzipSync(Buffer.concat([MAGIC, encode(value)]), { level: 9 });

const shortHash = (data: Buffer, length: number): string =>
  createHash('sha256').update(data).digest('hex').slice(0, length);

/**
 * @param root the `pagefind/` folder
 * @throws when the format is not the one above
 */
export async function makeCanonical(root: string): Promise<void> {
  const entryFile = join(root, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const names = new Map<string, string>();
  const filterDir = join(root, 'filter');
  for (const file of await readdir(filterDir).catch(() => [])) {
    const [name, values] = await read<Filter>(join(filterDir, file));
    values.sort(([a], [b]) => (a < b ? -1 : 1));
    const data = pack([name, values]);
    const language = file.slice(0, file.indexOf('_'));
    const renamed = `${language}_${shortHash(data, 7)}`;
    names.set(file.replace(/\.pf_filter$/, ''), renamed);
    await rm(join(filterDir, file));
    await writeFile(join(filterDir, `${renamed}.pf_filter`), data);
  }
  for (const [language, index] of Object.entries(entry.languages)) {
    const file = join(root, `pagefind.${index.hash}.pf_meta`);
    const meta = await read<Meta>(file);
    for (const filter of meta[3]) {
      const renamed = names.get(filter[1]);
      if (!renamed) throw new Error(`${file}: bộ lọc ${filter[1]} không có tệp`);
      filter[1] = renamed;
    }
    meta[3].sort(([a], [b]) => (a < b ? -1 : 1));
    const data = pack(meta);
    index.hash = `${language}_${shortHash(data, 10)}`;
    await rm(file);
    await writeFile(join(root, `pagefind.${index.hash}.pf_meta`), data);
  }
  await writeFile(entryFile, JSON.stringify(entry));
}
