/**
 * Keeps an index up to date. A change is written as a small segment; `merge` makes one segment of
 * several, equal to that of an index from nothing.
 */
import { CONCEPTS } from '#features/concepts.ts';
import type { SearchTerms } from '#features/search-term/schema.ts';
import { itemAt } from '#lib/item-at.ts';
import {
  ENTRY_FILE,
  FORMAT,
  type IndexEntry,
  listPath,
  type SiteWords,
  type Suggestions,
  textsPath,
} from '#search/format.ts';
import { abbreviationsOf } from '#search/syllables.ts';
import type { SearchPage } from '#search/types.ts';
import { sharedPhrases } from './phrases.ts';
import {
  addFile,
  type FileSink,
  joinSegments,
  type PageRow,
  type ReadZipped,
  readTable,
  type Segment,
  segmentOf,
  writeSegment,
} from './segment.ts';
import { compareText } from './word-table.ts';

interface StoredSegment {
  /** Its pages file. */
  readonly file: string;
  readonly rows: readonly PageRow[];
  /** Its files but for the texts. */
  readonly paths: readonly string[];
  /** Its pages that are gone, or that a later segment has anew. */
  readonly dropped: readonly number[];
}

/** What a writer knows, to be kept for the next process; JSON. */
export interface IndexState {
  readonly segments: readonly StoredSegment[];
  readonly terms: SearchTerms;
  /** The entry that belongs to it, as it was written. */
  readonly entry: string;
}
export const EMPTY_STATE: IndexState = {
  segments: [],
  terms: { abbreviations: [], related: [] },
  entry: '',
};

/** Each segment costs a reader some requests. */
const MOST_SEGMENTS = 6;
/** The first segment is made anew when this share of its pages has changed. */
const MOST_CHANGED = 0.1;

const isKept = ({ dropped }: StoredSegment) => {
  const gone = new Set(dropped);
  return (_row: PageRow, page: number): boolean => !gone.has(page);
};
const keptRows = (segment: StoredSegment): PageRow[] => segment.rows.filter(isKept(segment));

export class IndexWriter {
  readonly #read: ReadZipped;
  #state: IndexState;

  /** @param read reads the files that this writer or an earlier one made */
  constructor(read: ReadZipped, state = EMPTY_STATE) {
    this.#read = read;
    this.#state = state;
  }

  get state(): IndexState {
    return this.#state;
  }

  /** Digests of all pages by address. */
  digests = (): Map<string, string> =>
    new Map(this.#rows().map(({ url, digest }) => [url, digest]));

  #rows = (): PageRow[] => this.#state.segments.flatMap(keptRows);

  /**
   * Adds, replaces and removes pages.
   * @param added no two with pages of one address
   * @param files receives the files; the entry, which names the others, is the last
   * @returns paths of all files that the index needs
   */
  update(
    added: readonly Segment[],
    removed: Iterable<string>,
    terms: SearchTerms,
    files: FileSink,
  ): ReadonlySet<string> {
    const segment = joinSegments(added.map((each) => ({ ...each, dropped: new Set<number>() })));
    const gone = new Set([...removed, ...segment.rows.map(({ url }) => url)]);
    const former = this.#state.segments.map((each): StoredSegment => {
      const dropped = each.rows.flatMap(({ url }, page) => (gone.has(url) ? [page] : []));
      const all = new Set([...each.dropped, ...dropped]);
      return { ...each, dropped: [...all].sort((a, b) => a - b) };
    });
    const segments = former.filter(({ rows, dropped }) => dropped.length < rows.length);
    if (segment.rows.length > 0) segments.push(stored(segment, files));
    return this.#enter(segments, terms, files);
  }

  /** Does the next `merge` have something to do? @param whole all segments are to be one */
  isMergeDue(whole: boolean): boolean {
    const { segments } = this.#state;
    return whole
      ? segments.length > 1 || (segments[0]?.dropped.length ?? 0) > 0
      : segments.length > MOST_SEGMENTS || this.#changedShare() > MOST_CHANGED;
  }

  /**
   * Joins the later segments, or all when many pages have changed.
   * @param whole all in any case
   * @param files and returns as `update`
   */
  merge(whole: boolean, files: FileSink): ReadonlySet<string> {
    const from = whole || this.#changedShare() > MOST_CHANGED ? 0 : 1;
    const { segments, terms } = this.#state;
    const parts = segments.slice(from).map(({ rows, file, dropped }) => ({
      ...{ rows, dropped: new Set(dropped) },
      table: readTable(file, this.#read),
    }));
    const joined = joinSegments(parts);
    const all = [...segments.slice(0, from)];
    if (joined.rows.length > 0) all.push(stored(joined, files));
    return this.#enter(all, terms, files);
  }

  #changedShare(): number {
    const [first, ...later] = this.#state.segments;
    if (!first) return 0;
    const changed = later.reduce((sum, { rows }) => sum + rows.length, first.dropped.length);
    return changed / first.rows.length;
  }

  /** Writes the entry of these segments. */
  #enter(
    segments: readonly StoredSegment[],
    terms: SearchTerms,
    files: FileSink,
  ): ReadonlySet<string> {
    const positions = positionsOf(segments);
    const rows = segments.flatMap(keptRows).sort((a, b) => compareText(a.url, b.url));
    const entry: IndexEntry = {
      format: FORMAT,
      segments: segments.map(({ file, dropped }, at) =>
        at === 0 ? { file, dropped } : { file, dropped, positions: itemAt(positions, at) },
      ),
      words: addFile(files, listPath, JSON.stringify(siteWords(rows, terms))),
      suggestions: addFile(files, listPath, JSON.stringify(suggestionsOf(rows))),
    };
    const text = JSON.stringify(entry);
    files.set(ENTRY_FILE, Buffer.from(text));
    this.#state = { segments, terms, entry: text };
    return new Set([
      ENTRY_FILE,
      ...[entry.words, entry.suggestions].map(listPath),
      ...segments.flatMap(({ paths }) => paths),
      ...rows.flatMap(({ texts }) => texts.map(([file]) => textsPath(file))),
    ]);
  }
}

/** Makes an index from nothing. @returns its files by path */
export function wholeIndex(
  pages: readonly SearchPage[],
  terms: SearchTerms = EMPTY_STATE.terms,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const sorted = pages.toSorted((a, b) => compareText(a.url, b.url));
  const segment = segmentOf(sorted, abbreviationsOf(terms.abbreviations), files);
  const read = () => {
    throw new Error('a new index has no files');
  };
  new IndexWriter(read).update([segment], [], terms, files);
  return files;
}

const stored = (segment: Segment, files: FileSink): StoredSegment => ({
  ...writeSegment(segment, files),
  rows: segment.rows,
  dropped: [],
});

/** For each segment the positions of its pages among those of all, in order of address. */
function positionsOf(segments: readonly StoredSegment[]): number[][] {
  const pages = segments.flatMap((segment, at) =>
    keptRows(segment).map(({ url }) => ({ url, at })),
  );
  const positions = segments.map((): number[] => []);
  pages
    .sort((a, b) => compareText(a.url, b.url))
    .forEach(({ at }, position) => itemAt(positions, at).push(position));
  return positions;
}

const siteWords = (rows: readonly PageRow[], terms: SearchTerms): SiteWords => ({
  terms,
  agencyNames: Object.fromEntries(
    rows.flatMap(({ agencyId, alsoCalled }) =>
      alsoCalled.length > 0 ? [[agencyId, alsoCalled]] : [],
    ),
  ),
});

const suggestionsOf = (rows: readonly PageRow[]): Suggestions => ({
  agencies: rows
    .filter(({ kind }) => kind === CONCEPTS.agency.plural)
    .map(({ title, type, url, agency, alsoCalled }) => ({
      name: title,
      kind: type,
      url,
      also: [...new Set([agency, ...alsoCalled])].filter((name) => name !== '' && name !== title),
    })),
  phrases: sharedPhrases(rows.map(({ phrases }) => phrases)),
});
