/** Filters of the results, and the values that can be chosen. */
import { itemAt } from '#lib/item-at.ts';
import type { FacetName, Facets, FacetValue } from '#search/types.ts';
import type { SearchState } from '#search/url-state.ts';
import type { Catalogue } from './segments.ts';

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
