/**
 * Makes the bundle of stock Pagefind that other sites merge (https://pagefind.app/docs/multisite/),
 * from the pages of a built site that have `data-pagefind-body`.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { pagefindPage } from '#search/index/pagefind-page.ts';
import { compressedCopies } from './compress.ts';
import { PAGE } from './publisher/output-paths.ts';
import { filesIn } from './site-files.ts';

/**
 * Brings the copies of pages that Pagefind reads up to date. A copy has the time of its page.
 * @param folder of the copies
 * @param onChange called before a copy is changed or removed
 */
function updateCopies(root: string, folder: string, onChange: () => void): void {
  const copied = filesIn(root).filter((file) => {
    if (basename(file) !== PAGE) return false;
    const copy = join(folder, file);
    const { mtime } = statSync(join(root, file));
    const former = statSync(copy, { throwIfNoEntry: false });
    if (former?.mtime.getTime() === mtime.getTime()) return true;
    const page = pagefindPage(readFileSync(join(root, file), 'utf8'));
    if (page === undefined) return false;
    if (!former || readFileSync(copy, 'utf8') !== page) {
      onChange();
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, page);
    }
    utimesSync(copy, mtime, mtime);
    return true;
  });
  const present = new Set(copied);
  for (const file of filesIn(folder))
    if (!present.has(file)) {
      onChange();
      rmSync(join(folder, file));
    }
}

/**
 * Writes the bundle of an index, and ends Pagefind. Its own `writeFiles` answers before everything is
 * on disk (1.5.2): ending Pagefind then left empty files.
 * @param compressed with copies of scripts and styles for servers that send them
 * @throws Error of Pagefind
 */
export async function writeBundle(
  index: PagefindIndex,
  target: string,
  compressed = false,
): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
    for (const [ending, copy] of compressed ? compressedCopies(path, content) : [])
      await writeFile(join(target, path + ending), copy);
  }
  await close();
}

/**
 * @param root the built site
 * @param cache a folder: `pages/` has what Pagefind reads; `made` is there while the site's bundle has it
 * @param target a folder, which is created
 * @param compressed see `writeBundle`
 * @returns how many pages the bundle has; undefined where the present one has the same pages
 * @throws Error of Pagefind
 */
async function indexStock(
  root: string,
  cache: string,
  target: string,
  compressed: boolean,
): Promise<number | undefined> {
  const made = join(cache, 'made');
  const folder = join(cache, 'pages');
  updateCopies(root, folder, () => rmSync(made, { force: true }));
  if (existsSync(made)) return undefined;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  // Pagefind reads the files itself: page by page from here takes 12 s more at 5,000 documents.
  const added = await index.addDirectory({ path: folder });
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  await writeBundle(index, target, compressed);
  return added.page_count;
}

if (import.meta.main) {
  const [, , root = '', cache = '', target = '', compressed] = process.argv;
  console.log(await indexStock(root, cache, target, compressed === 'compressed'));
}
