/** Indexes the pages of a built site that have `data-pagefind-body`. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { searchTermsSchema, type SearchTerms } from '#domain/search-term/schema.ts';
import { readRecord } from '#lib/front-matter.ts';
import { readPage, withAgencies, type ReadPage } from '#search/index/read-page.ts';
import { writeIndex } from '#search/index/write-index.ts';

/** All pages below a folder, as paths of their index.html. */
async function pageFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Abbreviations and related words of `search-terms.yml`, which is optional. */
async function readTerms(contentDir: string): Promise<SearchTerms> {
  const file = join(contentDir, 'search-terms.yml');
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  return searchTermsSchema.parse(readRecord(file, text).data);
}

/**
 * Writes the index of a site.
 * @param root the built site
 * @param contentDir of the content that the site was built from
 * @param target a folder, which is created
 * @returns how many pages were indexed
 * @throws when Pagefind reports an error
 */
export async function indexSearch(
  root: string,
  contentDir: string,
  target: string,
): Promise<number> {
  const read: ReadPage[] = [];
  for (const file of await pageFiles(root)) {
    const url = file.slice(root.length, -'index.html'.length).split(sep).join('/');
    const page = readPage(await readFile(file, 'utf8'), url);
    if (page) read.push(page);
  }
  const terms = await readTerms(contentDir);
  const { pages } = await writeIndex(withAgencies(read), target, terms);
  return pages;
}

if (import.meta.main) {
  const [, , root = '', contentDir = '', target = ''] = process.argv;
  console.log(await indexSearch(root, contentDir, target));
  // Pagefind's own process would keep this one waiting.
  process.exit(0);
}
