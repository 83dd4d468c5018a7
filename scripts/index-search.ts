/** Indexes the pages of a built site that say `data-pagefind-body`, with Pagefind's Node API. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import * as pagefind from 'pagefind';
import { cure } from '#search/cure.ts';
import { canonicalIndex } from './canonical-index.ts';

/** Addresses of all pages below a folder, as paths of their index.html. */
async function pages(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Writes `{root}/pagefind/`.
 * @returns how many pages were indexed
 * @throws when Pagefind reports an error
 */
export async function indexSearch(root: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  let count = 0;
  for (const file of await pages(root)) {
    const html = await readFile(file, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = file.slice(root.length, -'index.html'.length).split(sep).join('/');
    const result = await index.addHTMLFile({ url, content: cure(html) });
    if (result.errors.length > 0) throw new Error(`Pagefind, ${url}: ${result.errors.join('; ')}`);
    count += 1;
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`Pagefind: ${output.errors.join('; ')}`);
  await pagefind.close();
  const files = new Map(output.files.map(({ path, content }) => [path, content]));
  for (const [path, content] of canonicalIndex(files)) {
    const target = join(root, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return count;
}
