/** What the engine knows of all pages before it reads one: where things are, and what filters ask. */
import { itemAt } from '#lib/item-at.ts';
import type { SearchTerms } from '#domain/search-term/schema.ts';
import type { FacetName, SearchPage } from './types.ts';
import type { SearchState } from './url-state.ts';

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
