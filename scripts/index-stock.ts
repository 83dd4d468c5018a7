/** Makes the bundle of stock Pagefind that other sites merge (https://pagefind.app/docs/multisite/). */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { compressedCopies } from './compress.ts';

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
 * @param pages the copies of the pages (publisher/pagefind-copies.ts)
 * @param target a folder, which is created
 * @param compressed see `writeBundle`
 * @returns how many pages the bundle has
 * @throws Error of Pagefind
 */
async function indexStock(pages: string, target: string, compressed: boolean): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  // Pagefind reads the files itself: page by page from here takes 12 s more at 5,000 documents.
  const added = await index.addDirectory({ path: pages });
  if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  await writeBundle(index, target, compressed);
  return added.page_count;
}

if (import.meta.main) {
  const [, , pages = '', target = '', compressed] = process.argv;
  console.log(await indexStock(pages, target, compressed === 'compressed'));
}
