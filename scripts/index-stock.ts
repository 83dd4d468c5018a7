/**
 * Makes the bundle of stock Pagefind that other sites merge (https://pagefind.app/docs/multisite/),
 * from the pages of a built site that have `data-pagefind-body`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { foldText } from '#lib/fold-text.ts';
import { readLines } from '#search/index/read-lines.ts';
import { compressedCopies } from './compress.ts';
import { filesIn } from './site-files.ts';

/** So many pages are on their way to Pagefind's process, which reads one after the other. */
const AT_ONCE = 4;
const PAGE = 'index.html';
const MARK = 'data-pagefind-body';
const WITH_D_STROKE = /\p{L}*đ\p{L}*/giu;

/**
 * Pagefind ignores the marks of letters, but đ is no d with a mark: "doi thoai" would not find "đối
 * thoại". Words of metadata find their page, so the words with đ are there once more, without it.
 */
function withPlainWords(html: string): string {
  const text = readLines(html)?.lines.map((line) => line.text) ?? [];
  const plain = new Set(text.join('\n').match(WITH_D_STROKE)?.map(foldText));
  const meta = `<meta data-pagefind-meta="plain[content]" content="${[...plain].join(' ')}">`;
  return plain.size === 0 ? html : html.replace('</head>', `${meta}</head>`);
}

async function addPage(index: PagefindIndex, file: string, html: string): Promise<void> {
  // Without the base path: Pagefind adds what precedes `pagefind/` in the address of the bundle.
  const url = `/${file.slice(0, -PAGE.length)}`;
  const { errors } = await index.addHTMLFile({ url, content: withPlainWords(html) });
  if (errors.length > 0) throw new Error(`${file}: ${errors.join('\n')}`);
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
    for (const [ending, copy] of compressed ? await compressedCopies(path, content) : [])
      await writeFile(join(target, path + ending), copy);
  }
  await close();
}

/**
 * @param root the built site
 * @param target a folder, which is created
 * @param compressed see `writeBundle`
 * @returns how many pages the bundle has
 * @throws Error of Pagefind
 */
export async function indexStock(
  root: string,
  target: string,
  compressed: boolean,
): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  // Pages are numbered as they come.
  const files = filesIn(root).filter((file) => basename(file) === PAGE);
  files.sort();
  let pages = 0;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const read = some.map(
      async (file) => [file, await readFile(join(root, file), 'utf8')] as const,
    );
    const indexed = (await Promise.all(read)).filter(([, html]) => html.includes(MARK));
    await Promise.all(indexed.map(([file, html]) => addPage(index, file, html)));
    pages += indexed.length;
  }
  await writeBundle(index, target, compressed);
  return pages;
}

if (import.meta.main) {
  const [, , root = '', target = '', compressed] = process.argv;
  console.log(await indexStock(root, target, compressed === 'compressed'));
}
