/** Makes bundles of stock Pagefind (https://pagefind.app). */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { linkOrCopy } from '#lib/node/link-or-copy.ts';
import { urlOf } from '#scripts/publisher/output-paths.ts';
import { filesIn } from './site-files.ts';

/** The file of a bundle that names the others. */
export const BUNDLE_ENTRY = 'pagefind-entry.json';
/** Before the data in a file. */
const MAGIC = 'pagefind_dcd';
const PACKAGE = import.meta.resolve('pagefind');
const run = promisify(execFile);

interface BundleOptions {
  /**
   * A bundle to begin with. Pagefind does not write the text of a page (a fragment) or the words of a
   * range (a chunk) that are there under the name of their content, which is half of its time: links to
   * those of that bundle are made first.
   */
  readonly former?: string | undefined;
  /** Ends the program at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the bundle of a folder of pages, each `index.html`.
 * @param site an absolute path, as of `bundle`. Settings in that folder apply, not those of the content
 * @returns how many pages the bundle has
 * @throws Error with what the program says; when there is no page; when a file of the former bundle is
 * damaged, or is of another page or range than the new one of the same name: names are 28 bits of a digest
 */
export async function makeBundle(
  site: string,
  bundle: string,
  { former, signal }: BundleOptions = {},
): Promise<number> {
  const known = former === undefined ? NOTHING : contentsOf(former);
  const links = [...known.fragments, ...known.chunks.keys()];
  rmSync(bundle, { recursive: true, force: true });
  for (const folder of ['fragment', 'index']) mkdirSync(join(bundle, folder), { recursive: true });
  for (const path of links) linkOrCopy(join(former ?? '', path), join(bundle, path));

  // Not the command of the package: it waits for the program, which would go on without it.
  const { resolveBinaryPath } = (await import(new URL('resolveBinary.js', PACKAGE).href)) as {
    readonly resolveBinaryPath: (names: readonly string[]) => string;
  };
  const program = resolveBinaryPath(['pagefind_extended', 'pagefind']);
  const command = ['--site', site, '--output-path', bundle, '--silent'];
  const running = run(program, command, { cwd: site, ...(signal && { signal }) });
  const addressOf = (path: string) => [path, addressIn(join(bundle, path))] as const;
  let before: ReadonlyMap<string, string>;
  try {
    // What it does not write is read while it works.
    for (const path of known.chunks.keys()) unpacked(join(bundle, path));
    before = new Map(known.fragments.map(addressOf));
  } finally {
    await running;
  }

  const { fragments, chunks } = contentsOf(bundle);
  const found = fragments.map((path) => before.get(path) ?? addressOf(path)[1]);
  const pages = filesIn(site).map(urlOf);
  const isOther = ([path, range]: readonly [string, string]) =>
    (known.chunks.get(path) ?? range) !== range;
  if (found.sort().join() !== pages.sort().join() || [...chunks].some(isOther))
    throw new Error('Pagefind: tệp cũ mang tên của tệp mới, hoặc thiếu trang.');
  const needed = new Set([...fragments, ...chunks.keys()]);
  for (const path of links) if (!needed.has(path)) rmSync(join(bundle, path));
  return pages.length;
}

/** @throws Error when the file is missing or damaged */
const unpacked = (file: string) => gunzipSync(readFileSync(file)).subarray(MAGIC.length);

/** The address of the page in its fragment. @throws Error when the file is missing or damaged */
const addressIn = (file: string): string =>
  (JSON.parse(unpacked(file).toString()) as { url: string }).url;

/** Of a language (pagefind/src/index/index_metadata.rs); more follows. */
type Metadata = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
];

/** What a bundle names, by path. */
interface Contents {
  readonly fragments: readonly string[];
  /** With the range of words of each. */
  readonly chunks: ReadonlyMap<string, string>;
}
const NOTHING: Contents = { fragments: [], chunks: new Map() };

function contentsOf(bundle: string): Contents {
  const { languages } = JSON.parse(readFileSync(join(bundle, BUNDLE_ENTRY), 'utf8')) as {
    readonly languages: Readonly<Record<string, { readonly hash: string }>>;
  };
  const all = Object.values(languages).map(
    ({ hash }) => decode(unpacked(join(bundle, `pagefind.${hash}.pf_meta`))) as Metadata,
  );
  return {
    fragments: all.flatMap(([, pages]) => pages.map(([name]) => `fragment/${name}.pf_fragment`)),
    chunks: new Map(
      all.flatMap(([, , chunks]) =>
        chunks.map(([from, to, name]) => [`index/${name}.pf_index`, `${from} ${to}`] as const),
      ),
    ),
  };
}
