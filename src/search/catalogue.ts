/**
 * What the engine knows of all pages before it reads one: where things are, what filters ask and count;
 * and how it reads the files of the index.
 */
import { itemAt } from '#lib/item-at.ts';
import type { SearchTerms } from '#domain/search-term/schema.ts';
import type { FacetName, Facets, FacetValue, Passage, SearchPage } from './types.ts';
import type { SearchState } from './url-state.ts';
import { gunzipSync } from 'fflate';
import type { ReadFile } from './word-index.ts';

/** Values of a filter, and for each page the numbers of those it has. */
interface Column {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** One file of the index. Passages and pages are numbered from 0, passages through all pages. */
export interface Catalogue {
  /** How many passages each page has. */
  readonly passages: readonly number[];
  /** By page: day, month or year; empty where there is none. */
  readonly dates: readonly string[];
  readonly columns: Readonly<Record<Exclude<FacetName, 'year'>, Column>>;
  /** Files of text in order, and how many passages each holds; none holds those of two pages. */
  readonly fragments: readonly (readonly [file: string, passages: number])[];
  /** Chunks of words, in order of their words (code units). */
  readonly chunks: readonly (readonly [from: string, to: string, file: string])[];
  /** Words that so many passages have that they are asked only when little else is. */
  readonly common: readonly string[];
  readonly terms: SearchTerms;
}

/** What `pagefind-entry.json` says: the files that each publication names anew. */
export interface IndexEntry {
  readonly catalogue: string;
  readonly lexicon: string;
  readonly suggestions: string;
}

/** What is offered while typing. */
export interface Suggestions {
  readonly agencies: readonly {
    readonly name: string;
    readonly kind: string;
    readonly url: string;
    /** Old, short and successors' names. */
    readonly also: readonly string[];
  }[];
  /** The most frequent first. */
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

/** The part of the catalogue that the pages alone make. */
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

/** Running sums of counts: number of the first passage of each, and one more entry for the end. */
export function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = itemAt(starts, at) + count));
  return starts;
}

/** A day, month or year lies in the range when any day of it does. */
const inRange = (date: string, from: string, to: string): boolean =>
  (!from || (date !== '' && date.padEnd(10, '~') >= from)) && (!to || (date !== '' && date <= to));

/**
 * Which pages the filters let through.
 * @param without a filter that is left out, for counting what else it could be
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
 * For each filter its values among the pages, as if that filter alone were not set: a reader who
 * chose one year still sees what other years have.
 * @param pages that match the query, whatever the filters say
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

/** Some servers unzip on the way what is named or looks like a zipped file. */
const isZipped = (data: Uint8Array): boolean => data[0] === 0x1f && data[1] === 0x8b;

/**
 * Reads files below `{base}pagefind/`. They are small: a library unzips one in a fraction of the time
 * that a browser's DecompressionStream takes to be set up (measured: ten texts in 106 ms, not 154).
 * @throws when the site does not have the file
 */
export const fetchFile =
  (base: string): ReadFile =>
  async (path) => {
    // Everything but the entry has its content's digest as name and may be kept.
    const answer = await fetch(`${base}pagefind/${path}`);
    if (!answer.ok) throw new Error(`pagefind/${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    return isZipped(data) ? gunzipSync(data) : data;
  };

/** @param path of a JSON file */
export const readJson = async <T>(read: ReadFile, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await read(path))) as T;

/** What a result shows of its page. */
type PageFacts = Omit<SearchPage, 'passages' | 'agencies' | 'fields'>;

/** One file of the index. */
export interface Fragment {
  readonly page: PageFacts;
  readonly passages: readonly Passage[];
}

/** A passage and its page. */
export interface Found {
  readonly page: PageFacts;
  readonly passage: Passage;
}

/** The last of `starts` that is not above `number`. */
function indexIn(starts: Uint32Array, number: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (itemAt(starts, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns what reads a passage by its number; each file is read once */
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
