/**
 * Brings the bundle of stock Pagefind up to date, after the search index, which copies for it what
 * has changed. Other sites merge it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheOf } from '#lib/node/settings.ts';
import { filesIn } from '#scripts/site-files.ts';
import { PagefindCopies } from './pagefind-copies.ts';
import type { Publisher } from './publisher.ts';
import { commit, stage } from './staging.ts';

const BUNDLE = 'pagefind/';
const COMMAND = fileURLToPath(new URL('../index-stock.ts', import.meta.url));
const run = promisify(execFile);

/** The file that names the others. */
const ENTRY = `${BUNDLE}pagefind-entry.json`;
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

/**
 * Indexes the pages of the output folder in a process of its own, which frees the memory. Pagefind's
 * own process ends with it.
 * @returns how many pages the bundle has; undefined when it has been left as it was
 * @throws Error with the output of the process when it fails
 */
export async function publishStockIndex(options: StockOptions): Promise<number | undefined> {
  const { outDir, compressed, exclusively, signal, codeVersion } = options;
  const { cache = pagefindDir(outDir, codeVersion) } = options;
  const { pages, changed } = new PagefindCopies(cache);
  const made = join(cache, 'made');
  /** Changes with the bundle that the site has. */
  const present = async () =>
    `${compressed} ${await readFile(join(outDir, ENTRY), 'utf8').catch(() => '')}`;
  await mkdir(pages, { recursive: true });
  for (const version of await readdir(dirname(cache)))
    if (version !== basename(cache)) await rm(join(dirname(cache), version), { recursive: true });
  const isMade = (await readFile(made, 'utf8').catch(() => '')) === (await present());
  if (isMade && !existsSync(changed)) return undefined;
  await rm(made, { force: true });
  // Before the copies are read: one that changes meanwhile leaves it again.
  await rm(changed, { force: true });
  const draft = `${outDir}.pagefind`;
  await rm(draft, { recursive: true, force: true });
  const command = [COMMAND, pages, draft, ...(compressed ? ['compressed'] : [])];
  const { stdout } = await run(process.execPath, command, { signal }).catch((error: Error) => {
    throw new Error(`Không lập được chỉ mục Pagefind cho trang khác: ${error.message}`);
  });
  await exclusively(() => moveBundle(draft, outDir));
  await rm(draft, { recursive: true });
  await writeFile(made, await present());
  return Number(stdout);
}

/** Brings the files of a new bundle into place. */
async function moveBundle(draft: string, outDir: string): Promise<void> {
  const files = new Set(filesIn(draft).map((file) => BUNDLE + file));
  const bytesOf = (path: string) => readFile(join(draft, path.slice(BUNDLE.length)));
  const moves: string[] = [];
  for (const path of files) {
    const present = await readFile(join(outDir, path)).catch(() => undefined);
    if (!present?.equals(await bytesOf(path))) moves.push(path);
  }
  const removals = filesIn(outDir, BUNDLE).filter((path) => !files.has(path));
  for (const path of moves) await stage(outDir, path, await bytesOf(path));
  // The entry names the others: it is moved after them, and what it no longer names goes last.
  moves.sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  await commit(outDir, { moves, removals });
}
