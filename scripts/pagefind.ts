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
   * A bundle to begin with. Pagefind does not write the text of a page (a fragment) that is there under
   * the name of its content, which is a third of its time: links to those of that bundle are made first.
   */
  readonly former?: string | undefined;
  /** Ends the program at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the bundle of a folder of pages, each `index.html`.
 * @param site an absolute path, as of `bundle`. Settings in that folder apply, not those of the content
 * @returns how many pages the bundle has
 * @throws Error with what the program says; when there is no page; when a fragment of the former bundle
 * is damaged, or is of another page than the new one of the same name: names are 28 bits of a digest
 */
export async function makeBundle(
  site: string,
  bundle: string,
  { former, signal }: BundleOptions = {},
): Promise<number> {
  const known = former === undefined ? [] : fragmentsOf(former);
  rmSync(bundle, { recursive: true, force: true });
  mkdirSync(join(bundle, 'fragment'), { recursive: true });
  for (const path of known) linkOrCopy(join(former ?? '', path), join(bundle, path));

  // Not the command of the package: it waits for the program, which would go on without it.
  const { resolveBinaryPath } = (await import(new URL('resolveBinary.js', PACKAGE).href)) as {
    readonly resolveBinaryPath: (names: readonly string[]) => string;
  };
  const program = resolveBinaryPath(['pagefind_extended', 'pagefind']);
  const command = ['--site', site, '--output-path', bundle, '--silent'];
  await run(program, command, { cwd: site, ...(signal && { signal }) });

  const fragments = fragmentsOf(bundle);
  const found = fragments.map((path) => addressIn(join(bundle, path)));
  const pages = filesIn(site).map(urlOf);
  if (found.sort().join() !== pages.sort().join())
    throw new Error('Pagefind: tệp cũ mang tên của tệp mới, hoặc thiếu trang.');
  for (const path of new Set(known).difference(new Set(fragments))) rmSync(join(bundle, path));
  return pages.length;
}

const unpacked = (file: string) => gunzipSync(readFileSync(file)).subarray(MAGIC.length);

/** The address of the page in its fragment. @throws Error when the file is missing or damaged */
const addressIn = (file: string): string =>
  (JSON.parse(unpacked(file).toString()) as { url: string }).url;

/** Of a language (pagefind/src/index/index_metadata.rs); more follows. */
type Metadata = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number])[],
];

/** @returns paths of the fragments that a bundle names */
function fragmentsOf(bundle: string): string[] {
  const { languages } = JSON.parse(readFileSync(join(bundle, BUNDLE_ENTRY), 'utf8')) as {
    readonly languages: Readonly<Record<string, { readonly hash: string }>>;
  };
  return Object.values(languages).flatMap(({ hash }) => {
    const [, pages] = decode(unpacked(join(bundle, `pagefind.${hash}.pf_meta`))) as Metadata;
    return pages.map(([name]) => `fragment/${name}.pf_fragment`);
  });
}
