/** A segment of the index in memory: made from pages, joined with others, or read from its files. */
import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { itemAt } from '#lib/item-at.ts';
import {
  type Column,
  type ColumnName,
  listPath,
  packDistances,
  type PackedWord,
  type PackedWords,
  pagesPath,
  type SegmentPages,
  type Texts,
  textsPath,
  unpackDistances,
  wordsPath,
} from '#search/format.ts';
import type { Abbreviations } from '#search/syllables.ts';
import type { Passage, SearchPage } from '#search/types.ts';
import { Inverter } from './inverter.ts';
import { phrasesOf } from './phrases.ts';
import { compareText, GONE, joinTables, type WordTable } from './word-table.ts';

/** A page as the index knows it: what its catalogue, filters and suggestions need. */
export interface PageRow extends Omit<
  SearchPage,
  'passages' | 'number' | 'validity' | 'sample' | 'secondary'
> {
  /** Of all that the index keeps of the page. */
  readonly digest: string;
  /** Number of its passages. */
  readonly passages: number;
  /** Texts files with their numbers of passages. */
  readonly texts: SegmentPages['texts'];
  /** What the page adds to the suggestions. */
  readonly phrases: readonly string[];
}

/** Pages in order of address, and their words. */
export interface Segment {
  readonly rows: readonly PageRow[];
  readonly table: WordTable;
}

/** Receives files; a `Map` does. What it has already is not zipped again. */
export interface FileSink {
  has(path: string): boolean;
  set(path: string, bytes: Uint8Array): void;
}

/** About 8 kB zipped: a question of twenty words loads about thirty chunks. */
const CHUNK_SIZE = 5_000;
/** Characters of text; about 5 kB zipped. */
const LONGEST_TEXTS = 16_000;

const digestOf = (data: string | Uint8Array): string =>
  hash('sha256', data, 'base64url').slice(0, 12);

/** Adds a file that is named by its content. @returns its name */
export function addFile(
  files: FileSink,
  path: (file: string) => string,
  content: string | Uint8Array,
): string {
  const file = digestOf(content);
  // Not in Node's thread pool: handing over costs more than zipping so little.
  if (!files.has(path(file))) files.set(path(file), gzipSync(content, { level: 6 }));
  return file;
}

/** Splits the text of a page into files; each result loads one of them. */
function textsOf({
  passages,
  agencyId: _agencyId,
  alsoCalled: _alsoCalled,
  fields: _fields,
  secondary: _secondary,
  ...page
}: SearchPage): Texts[] {
  const cuts: Passage[][] = [];
  let length = Infinity;
  for (const passage of passages) {
    if (length + passage.text.length > LONGEST_TEXTS) {
      cuts.push([]);
      length = 0;
    }
    itemAt(cuts, cuts.length - 1).push(passage);
    length += passage.text.length;
  }
  return cuts.map((each) => ({ page, passages: each }));
}

/**
 * Makes a segment.
 * @param pages in order of address
 * @param files receives their texts
 */
export function segmentOf(
  pages: Iterable<SearchPage>,
  abbreviations: Abbreviations,
  files: FileSink,
): Segment {
  const inverter = new Inverter(abbreviations);
  const rows: PageRow[] = [];
  for (const page of pages) {
    inverter.add(page);
    rows.push(rowOf(page, files));
  }
  return { rows, table: inverter.table() };
}

/** @returns a digest of all that the index keeps of a page */
export const pageDigest = (page: SearchPage): string => digestOf(JSON.stringify(page));

function rowOf(page: SearchPage, files: FileSink): PageRow {
  const { url, title, kind, type, agency, agencyId, alsoCalled, fields, date, passages } = page;
  const texts = textsOf(page).map((each) => {
    const file = addFile(files, textsPath, JSON.stringify(each));
    return [file, each.passages.length] as const;
  });
  // A copy: strings that are cut from the page would keep all of it in memory.
  return structuredClone({
    ...{ url, title, kind, type, agency, agencyId, alsoCalled, fields, date },
    digest: pageDigest(page),
    passages: passages.length,
    texts,
    phrases: phrasesOf(page),
  });
}

/** A segment and which of its pages are left out. */
export interface SegmentPart extends Segment {
  readonly dropped: ReadonlySet<number>;
}

/** Joins segments into one. No two pages that are kept may have the same address. */
export function joinSegments(parts: readonly SegmentPart[]): Segment {
  const kept = parts.flatMap(({ rows, dropped }, part) =>
    rows.flatMap((row, page) => (dropped.has(page) ? [] : [{ row, part, page }])),
  );
  kept.sort((a, b) => compareText(a.row.url, b.row.url));
  const starts = parts.map(({ rows }) => new Uint32Array(rows.length).fill(GONE));
  let passages = 0;
  for (const { row, part, page } of kept) {
    itemAt(starts, part)[page] = passages;
    passages += row.passages;
  }
  const tables = parts.map(({ rows, table }, part) => {
    const numbers = rows.flatMap((row, page) => {
      const start = itemAt(itemAt(starts, part), page);
      return Array.from({ length: row.passages }, (_, at) => (start === GONE ? GONE : start + at));
    });
    return { table, numbers: Uint32Array.from(numbers) };
  });
  return { rows: kept.map(({ row }) => row), table: joinTables(tables) };
}

const COLUMNS: Readonly<Record<ColumnName, (row: PageRow) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  type: ({ type }) => [type],
  agency: ({ agency }) => [agency],
  agencyId: ({ agencyId }) => [agencyId],
  field: ({ fields }) => fields,
};

function columnOf(rows: readonly PageRow[], valuesOf: (row: PageRow) => readonly string[]): Column {
  const numbers = new Map<string, number>();
  const of = rows.map((row) =>
    [...new Set(valuesOf(row))]
      .filter((value) => value !== '')
      .map((value) => {
        const number = numbers.get(value) ?? numbers.size;
        numbers.set(value, number);
        return number;
      }),
  );
  return { values: [...numbers.keys()], of };
}

/**
 * Writes the words and the catalogue of a segment; its texts are written.
 * @returns the pages file, and the paths of all files that were written
 */
export function writeSegment(
  { rows, table }: Segment,
  files: FileSink,
): { readonly file: string; readonly paths: readonly string[] } {
  const lexicon = [...new Set(table.words.filter((word) => /^[a-z]+$/.test(word)))];
  const columns = Object.entries(COLUMNS).map(([name, of]) => [name, columnOf(rows, of)] as const);
  const pages: SegmentPages = {
    passages: rows.map(({ passages }) => passages),
    dates: rows.map(({ date }) => date),
    columns: Object.fromEntries(columns) as Record<ColumnName, Column>,
    texts: rows.flatMap(({ texts }) => texts),
    words: writeWords(table, files),
    lexicon: addFile(files, listPath, JSON.stringify(lexicon)),
  };
  const file = addFile(files, pagesPath, JSON.stringify(pages));
  const words = pages.words.map(([, , name]) => wordsPath(name));
  return { file, paths: [...words, listPath(pages.lexicon), pagesPath(file)] };
}

/** Writes words files, split by size because readers load them whole. */
function writeWords(table: WordTable, files: FileSink): SegmentPages['words'] {
  return Array.from(chunksOf(table), (chunk) => {
    const [from, to] = [chunk[0]?.[0] ?? '', chunk.at(-1)?.[0] ?? ''];
    return [from, to, addFile(files, wordsPath, encode(chunk))] as const;
  });
}

function* chunksOf(table: WordTable): Generator<PackedWords> {
  let chunk: PackedWords = [];
  let size = 0;
  for (const { word, own } of packedWords(table)) {
    // A frequent word has its own file, because its neighbours are loaded without it.
    if (size + own > CHUNK_SIZE && chunk.length > 0) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(word);
    size += own;
  }
  if (chunk.length > 0) yield chunk;
}

/** All words in order, with their size: one for each passage and two for each form. */
function* packedWords({ words, forms, starts, passages, levels }: WordTable) {
  for (let at = 0; at < words.length;) {
    const packed: PackedWord = [itemAt(words, at), []];
    let own = 2;
    for (; words[at] === packed[0]; at += 1) {
      const [from, to] = [itemAt(starts, at), itemAt(starts, at + 1)];
      const distances = packDistances(passages.subarray(from, to));
      packed[1].push([itemAt(forms, at), distances, levels.subarray(from, to)]);
      own += to - from + 2;
    }
    yield { word: packed, own };
  }
}

/** Reads a zipped file of the index. @throws when it is missing */
export type ReadZipped = (path: string) => Uint8Array;

/**
 * Reads the words of a segment back.
 * @param file its pages file
 * @throws when a file is missing or damaged
 */
export function readTable(file: string, read: ReadZipped): WordTable {
  const pages = JSON.parse(gunzipSync(read(pagesPath(file))).toString()) as SegmentPages;
  const words: string[] = [];
  const forms: string[] = [];
  const starts = [0];
  const passages: Uint32Array[] = [];
  const levels: Uint8Array[] = [];
  let length = 0;
  for (const [, , name] of pages.words)
    for (const [word, packed] of decode(gunzipSync(read(wordsPath(name)))) as PackedWords)
      for (const [form, distances, own] of packed) {
        words.push(word);
        forms.push(form);
        passages.push(unpackDistances(distances, own.length));
        levels.push(own);
        starts.push((length += own.length));
      }
  return {
    words,
    forms,
    starts: Uint32Array.from(starts),
    passages: flat(new Uint32Array(length), passages),
    levels: flat(new Uint8Array(length), levels),
  };
}

function flat<T extends Uint32Array | Uint8Array>(all: T, lists: readonly T[]): T {
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
