/** Writes the search index of a site: words (indexed by Pagefind), texts, and the catalogue. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONCEPTS } from '#domain/concepts.ts';
import type { SearchTerms } from '#domain/search-term/schema.ts';
import { abbreviationsOf } from '#search/syllables.ts';
import {
  cataloguePages,
  type Catalogue,
  type IndexEntry,
  type Suggestions,
} from '#search/engine/catalogue.ts';
import type { SearchPage } from '#search/types.ts';
import { compactChunks, contentName } from './compact.ts';
import { cutFragments } from './cut-fragments.ts';
import { indexWords } from './index-words.ts';
import { frequencyOf } from './pagefind-words.ts';
import { phrasesOf } from './phrases.ts';

/** Longer queries skip words that more than this share of the passages have. */
const COMMON_SHARE = 0.6;
/** A syllable that occurs only once may be a typing slip itself. */
const LEAST_IN_LEXICON = 2;

const zipped = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });

const suggestionsOf = (pages: readonly SearchPage[]): Suggestions => ({
  agencies: pages
    .filter(({ kind }) => kind === CONCEPTS.agency.plural)
    .map(({ title, type, url, agency, agencies }) => ({
      name: title,
      kind: type,
      url,
      also: [...new Set([agency, ...agencies])].filter((name) => name !== '' && name !== title),
    })),
  phrases: phrasesOf(pages),
});

/**
 * Writes the index; equal pages and terms give equal bytes.
 * @param dir is created
 * @throws when Pagefind reports an error
 */
export async function writeIndex(
  pages: readonly SearchPage[],
  dir: string,
  terms: SearchTerms = { abbreviations: [], related: [] },
): Promise<{ pages: number; passages: number }> {
  const files = new Map<string, Uint8Array>();
  /** Adds a file named by its content, so that browsers may cache it permanently. */
  const add = (data: Uint8Array): string => {
    const path = `meta/${contentName(data)}.pf_meta`;
    files.set(path, data);
    return path;
  };
  const words = await indexWords(pages, abbreviationsOf(terms.abbreviations));
  const chunks = compactChunks(words);
  for (const { file, data } of chunks) files.set(`index/${file}.pf_index`, data);
  const fragments = cutFragments(pages);
  for (const { file, data } of fragments) files.set(`fragment/${file}.pf_fragment`, data);

  const passages = pages.reduce((sum, page) => sum + page.passages.length, 0);
  const catalogue: Catalogue = {
    ...cataloguePages(pages),
    fragments: fragments.map(({ file, passages: count }) => [file, count]),
    chunks: chunks.map(({ from, to, file }) => [from, to, file]),
    common: words
      .filter((word) => frequencyOf(word) > COMMON_SHARE * passages)
      .map(({ word }) => word)
      .sort(),
    terms,
  };
  const lexicon = words
    .filter((each) => /^[a-z]+$/.test(each.word) && frequencyOf(each) >= LEAST_IN_LEXICON)
    .map(({ word }) => word)
    .sort();
  const entry: IndexEntry = {
    catalogue: add(zipped(catalogue)),
    lexicon: add(zipped(lexicon)),
    suggestions: add(zipped(suggestionsOf(pages))),
  };
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
  for (const folder of ['index', 'fragment', 'meta'])
    await mkdir(join(dir, folder), { recursive: true });
  for (const [path, data] of files) await writeFile(join(dir, path), data);
  return { pages: pages.length, passages };
}
