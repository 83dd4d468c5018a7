/** Indexes the words of all passages with Pagefind and reads the index files it writes. */
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Abbreviations } from '#search/syllables.ts';
import type { Passage, SearchPage } from '#search/types.ts';
import { type WeighedTokens, weighPassage } from './weigh.ts';
import { JoinedWords } from './join-words.ts';
import {
  bodyOf,
  decodeFile,
  readWord,
  type IndexedWord,
  type PagefindChunk,
  type PagefindMeta,
} from './pagefind-words.ts';

/** Pagefind's weights are multiples of 1/24; half a step more rounds down to this level. */
const weightOf = (level: number): string => ((level + 0.5) / 24).toFixed(4);

/** Returns an HTML page for Pagefind: each word once, in a paragraph with its weight. */
function wordsHtml(tokens: WeighedTokens): string {
  const byLevel = new Map<number, string[]>();
  for (const [token, level] of tokens) byLevel.set(level, [...(byLevel.get(level) ?? []), token]);
  const paragraphs = [...byLevel].map(
    ([level, words]) => `<p data-pagefind-weight="${weightOf(level)}">${words.join(' ')}</p>`,
  );
  return `<html lang="vi"><body>${paragraphs.join('')}</body></html>`;
}

/** Pagefind confirms each page before it takes the next; waiting for each would double the time. */
const AT_ONCE = 64;
/** Pagefind's memory and time grow faster than its pages, so parts are indexed and joined here. */
const PART = 3_000;

type Pages = readonly { readonly page: SearchPage; readonly passage: Passage }[];

function refuse(errors: readonly string[], where = ''): void {
  if (errors.length > 0) throw new Error(`Pagefind${where}: ${errors.join('; ')}`);
}

/** Returns Pagefind's index of some passages, numbered from 0. */
async function indexPart(part: Pages, abbreviations: Abbreviations): Promise<IndexedWord[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  refuse(errors);
  if (!index) throw new Error('Pagefind không mở được chỉ mục');
  for (let from = 0; from < part.length; from += AT_ONCE)
    await Promise.all(
      part.slice(from, from + AT_ONCE).map(async ({ page, passage }, at) => {
        const content = wordsHtml(weighPassage(page, passage, abbreviations));
        const added = await index.addHTMLFile({ url: String(from + at), content });
        refuse(added.errors, `, ${page.url}`);
      }),
    );
  const output = await index.getFiles();
  refuse(output.errors);
  await index.deleteIndex();
  return readFiles(output.files);
}

/**
 * Indexes all passages, numbered in order through all pages.
 * @throws when Pagefind reports an error or numbers the passages differently
 */
export async function indexWords(
  pages: readonly SearchPage[],
  abbreviations: Abbreviations,
): Promise<IndexedWord[]> {
  const all: Pages = pages.flatMap((page) => page.passages.map((passage) => ({ page, passage })));
  const words = new JoinedWords();
  for (let from = 0; from < all.length; from += PART)
    words.add(await indexPart(all.slice(from, from + PART), abbreviations), from);
  await pagefind.close();
  return words.all();
}

/** @throws when Pagefind numbered the passages in a different order */
function readFiles(files: readonly { path: string; content: Uint8Array }[]): IndexedWord[] {
  const read = <T>(path: string, data: Uint8Array) => decodeFile<T>(path, gunzipSync(data));
  const words: IndexedWord[] = [];
  let meta: PagefindMeta | undefined;
  const numbers = new Map<string, number>();
  for (const { path, content } of files) {
    if (path.endsWith('.pf_meta')) meta = read<PagefindMeta>(path, content);
    if (path.endsWith('.pf_index'))
      for (const word of read<PagefindChunk>(path, content)[0]) words.push(readWord(word));
    if (path.endsWith('.pf_fragment')) {
      const text = new TextDecoder().decode(bodyOf(path, gunzipSync(content)));
      const { url } = JSON.parse(text) as { url: string };
      numbers.set(path.replace(/^fragment\/|\.pf_fragment$/g, ''), Number(url));
    }
  }
  if (meta?.[1].some(([fragment], at) => numbers.get(fragment) !== at) ?? words.length > 0)
    throw new Error('Pagefind đánh số đoạn văn khác thứ tự đã đưa vào');
  return words;
}
