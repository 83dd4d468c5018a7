/**
 * Brings the bundle of stock Pagefind up to date, after the search index, which copies for it what
 * has changed. Other sites merge it.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheOf } from '#lib/node/settings.ts';
import { compressedCopies } from '#scripts/compress.ts';
import { BUNDLE_ENTRY, makeBundle } from '#scripts/pagefind.ts';
import { filesIn } from '#scripts/site-files.ts';
import { PagefindCopies } from './pagefind-copies.ts';
import type { Publisher } from './publisher.ts';
import { commit, stage } from './staging.ts';

const BUNDLE = 'pagefind/';
/** The file that names the others. */
const ENTRY = BUNDLE + BUNDLE_ENTRY;

export interface StockOptions {
  readonly outDir: string;
  /** With compressed copies, which only a real server sends. */
  readonly compressed: boolean;
  /** Another version reads pages in another way. */
  readonly codeVersion: string;
  /** Of the publisher: pages may be published meanwhile. */
  readonly exclusively: Publisher['exclusively'];
  readonly signal?: AbortSignal;
  /** A folder for what is kept of the bundle; without it `pagefindDir`. */
  readonly cache?: string;
}

/** The folder of what is kept of the bundle of a site, beside those of other versions. */
export const pagefindDir = (outDir: string, codeVersion: string): string =>
  join(cacheOf('pagefind', outDir), codeVersion);

/** Is it a path of the bundle? */
export const isStockPath = (path: string): boolean => path.startsWith(BUNDLE);

/** @returns the bytes of a file; undefined where there is none */
const bytesOf = (file: string) => (existsSync(file) ? readFileSync(file) : undefined);

/** Are these two names of one file? False where one is missing. */
function isOneFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/**
 * Indexes the pages of the output folder.
 * @returns how many pages the bundle has; undefined when it has been left as it was
 * @throws Error with what Pagefind says when it fails
 */
export async function publishStockIndex(options: StockOptions): Promise<number | undefined> {
  const { outDir, compressed, exclusively, signal, codeVersion } = options;
  const { cache = pagefindDir(outDir, codeVersion) } = options;
  const copies = new PagefindCopies(cache);
  const made = join(cache, 'made');
  /** Changes with the bundle that the site has. */
  const present = () => `${compressed} ${bytesOf(join(outDir, ENTRY))?.toString() ?? ''}`;
  mkdirSync(copies.pages, { recursive: true });
  for (const version of readdirSync(dirname(cache)))
    if (version !== basename(cache)) rmSync(join(dirname(cache), version), { recursive: true });
  const isMade = bytesOf(made)?.toString() === present();
  if (isMade && !existsSync(copies.changed)) return undefined;
  rmSync(made, { force: true });
  // Before the copies are read: one that changes meanwhile leaves it again.
  rmSync(copies.changed, { force: true });

  const draft = `${outDir}.pagefind`;
  const make = (former?: string) =>
    makeBundle(copies.pages, join(draft, BUNDLE), { former, signal });
  // From the bundle of the site where it is known; from nothing where its files are not to be used.
  const making = isMade ? make(join(outDir, BUNDLE)).catch(() => make()) : make();
  const count = await making.catch((error: Error) => {
    throw new Error(`Không lập được chỉ mục Pagefind cho trang khác: ${error.message}`);
  });
  await exclusively(() => moveBundle(draft, outDir, compressed));
  rmSync(draft, { recursive: true });
  writeFileSync(made, present());
  return count;
}

/** Brings the files of a new bundle into place, with compressed copies of scripts and styles. */
async function moveBundle(draft: string, outDir: string, compressed: boolean): Promise<void> {
  const moves: string[] = [];
  const move = (path: string, bytes: Uint8Array): void => {
    stage(outDir, path, bytes);
    moves.push(path);
  };
  const files = new Set(filesIn(draft));
  for (const path of files) {
    // Links to what the site has: most texts.
    if (isOneFile(join(draft, path), join(outDir, path))) continue;
    const bytes = readFileSync(join(draft, path));
    const isSame = bytesOf(join(outDir, path))?.equals(bytes);
    if (!isSame) move(path, bytes);
    if (compressed && !(isSame && existsSync(join(outDir, `${path}.gz`))))
      for (const [ending, copy] of compressedCopies(path, bytes)) move(path + ending, copy);
  }
  const removals = filesIn(outDir, BUNDLE).filter(
    (path) => !files.has(compressed ? path.replace(/\.(?:br|gz)$/, '') : path),
  );
  // The entry names the others: it is moved after them, and what it no longer names goes last.
  moves.sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  await commit(outDir, { moves, removals });
}
