/**
 * The catalogue of the index: page dates, filter values and file names. Also reads the index files.
 */
import { itemAt } from '#lib/item-at.ts';
import type { SearchTerms } from '#domain/search-term/schema.ts';
import type { FacetName, Facets, FacetValue, Passage, SearchPage } from '#search/types.ts';
import type { SearchState } from '#search/url-state.ts';
import { gunzipSync } from 'fflate';
import type { ReadFile } from './word-index.ts';

/** The values of a filter; `of` holds, for each page, indices into `values`. */
interface Column {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** One file of the index. Numbers of passages and pages start at 0, through the whole site. */
export interface Catalogue {
  /** Number of passages of each page. */
  readonly passages: readonly number[];
  /** Date of each page: day, month or year; empty where there is none. */
  readonly dates: readonly string[];
  readonly columns: Readonly<Record<Exclude<FacetName, 'year'>, Column>>;
  /** Text files in order, with their number of passages. No file holds passages of two pages. */
  readonly fragments: readonly (readonly [file: string, passages: number])[];
  /** Word chunks, sorted by word (code units); `from` and `to` are the first and last word. */
  readonly chunks: readonly (readonly [from: string, to: string, file: string])[];
  /** Words that occur in so many passages that longer queries skip them. */
  readonly common: readonly string[];
  readonly terms: SearchTerms;
}

/** Contents of `pagefind-entry.json`: the files whose names change with each publication. */
export interface IndexEntry {
  readonly catalogue: string;
  readonly lexicon: string;
  readonly suggestions: string;
}

/** Data for the suggestions shown while typing. */
export interface Suggestions {
  readonly agencies: readonly {
    readonly name: string;
    readonly kind: string;
    readonly url: string;
    /** Former and short names, and the names of successors. */
    readonly also: readonly string[];
  }[];
  /** Sorted by frequency, highest first. */
  readonly phrases: readonly string[];
}

function columnOf(
  pages: readonly SearchPage[],
  valuesOf: (page: SearchPage) => readonly string[],
): Column {
  const numbers = new Map<string, number>();
  const of = pages.map((page) =>
    [...new Set(valuesOf(page))]
      .filter((value) => value !== '')
      .map((value) => {
        const number = numbers.get(value) ?? numbers.size;
        numbers.set(value, number);
        return number;
      }),
  );
  return { values: [...numbers.keys()], of };
}

/** Returns the part of the catalogue that depends on the pages alone. */
export const cataloguePages = (
  pages: readonly SearchPage[],
): Pick<Catalogue, 'passages' | 'dates' | 'columns'> => ({
  passages: pages.map(({ passages }) => passages.length),
  dates: pages.map(({ date }) => date),
  columns: {
    kind: columnOf(pages, ({ kind }) => [kind]),
    type: columnOf(pages, ({ type }) => [type]),
    agency: columnOf(pages, ({ agency, agencies }) => [agency, ...agencies]),
    field: columnOf(pages, ({ fields }) => fields),
  },
});

/** Returns running sums: the number of each first passage, and the total as last entry. */
export function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = itemAt(starts, at) + count));
  return starts;
}

/** Returns whether any day of a day, month or year lies in the range. */
const inRange = (date: string, from: string, to: string): boolean =>
  (!from || (date !== '' && date.padEnd(10, '~') >= from)) && (!to || (date !== '' && date <= to));

/**
 * Returns a test of whether the filters accept a page.
 * @param without a filter to ignore, so that its other values can be counted
 */
export function pageFilter(
  { columns, dates }: Pick<Catalogue, 'columns' | 'dates'>,
  state: SearchState,
  without?: FacetName,
): (page: number) => boolean {
  const tests: ((page: number) => boolean)[] = [];
  for (const name of ['kind', 'type', 'agency', 'field'] as const) {
    const chosen = state[name];
    if (!chosen || name === without) continue;
    const { values, of } = columns[name];
    const number = values.indexOf(chosen);
    tests.push((page) => itemAt(of, page).includes(number));
  }
  if (state.year && without !== 'year')
    tests.push((page) => itemAt(dates, page).startsWith(state.year));
  if (state.from || state.to)
    tests.push((page) => inRange(itemAt(dates, page), state.from, state.to));
  return (page) => tests.every((test) => test(page));
}

const NAMES: readonly FacetName[] = ['kind', 'type', 'agency', 'field', 'year'];

function countValues(catalogue: Catalogue, name: FacetName, pages: Iterable<number>): FacetValue[] {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const page of pages) {
    if (name === 'year') {
      const year = itemAt(catalogue.dates, page).slice(0, 4);
      if (year) add(year);
      continue;
    }
    const { values, of } = catalogue.columns[name];
    for (const number of itemAt(of, page)) add(itemAt(values, number));
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/**
 * Counts the values of each filter as if that filter were not set: a reader who chose one year
 * still sees the other years.
 * @param pages that match the query, before filters
 */
export function facetsOf(
  catalogue: Catalogue,
  state: SearchState,
  pages: readonly number[],
): Facets {
  const entries = NAMES.map((name) => {
    const passes = pageFilter(catalogue, state, name);
    return [name, countValues(catalogue, name, pages.filter(passes))] as const;
  });
  return Object.fromEntries(entries) as Record<FacetName, FacetValue[]>;
}

/** Some servers already decompress files that are named or look like gzip files. */
const isZipped = (data: Uint8Array): boolean => data[0] === 0x1f && data[1] === 0x8b;

/**
 * Returns a reader of the files below `{base}pagefind/`. fflate unzips these small files faster
 * than DecompressionStream can be set up (measured: ten texts in 106 ms instead of 154).
 * @throws when the site does not have the file
 */
export const fetchFile =
  (base: string): ReadFile =>
  async (path) => {
    // All files but the entry are named by content digest and may be cached.
    const answer = await fetch(`${base}pagefind/${path}`);
    if (!answer.ok) throw new Error(`pagefind/${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    return isZipped(data) ? gunzipSync(data) : data;
  };

/** Reads and parses a JSON file of the index. */
export const readJson = async <T>(read: ReadFile, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await read(path))) as T;

/** The facts about its page that a result shows. */
type PageFacts = Omit<SearchPage, 'passages' | 'agencies' | 'fields'>;

/** One file of the index. */
export interface Fragment {
  readonly page: PageFacts;
  readonly passages: readonly Passage[];
}

/** A passage together with its page. */
export interface Found {
  readonly page: PageFacts;
  readonly passage: Passage;
}

/** Returns the index of the last entry of `starts` that is at most `number`. */
function indexIn(starts: Uint32Array, number: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (itemAt(starts, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns a function that reads a passage by its number and loads each file once. */
export function passageReader({ fragments }: Pick<Catalogue, 'fragments'>, read: ReadFile) {
  const starts = startsOf(fragments.map(([, count]) => count));
  const loaded = new Map<string, Promise<Fragment>>();
  const load = (file: string): Promise<Fragment> => {
    const known = loaded.get(file);
    if (known) return known;
    const loading = read(`fragment/${file}.pf_fragment`).then(
      (data) => JSON.parse(new TextDecoder().decode(data)) as Fragment,
    );
    loaded.set(file, loading);
    return loading;
  };
  return async (number: number): Promise<Found> => {
    const at = indexIn(starts, number);
    const { page, passages } = await load(itemAt(fragments, at)[0]);
    return { page, passage: itemAt(passages, number - itemAt(starts, at)) };
  };
}
export type ReadPassage = ReturnType<typeof passageReader>;
