/** Counts beside each filter's values. */
import { itemAt } from '#lib/item-at.ts';
import { pageFilter, type Catalogue } from './catalogue.ts';
import type { FacetName, Facets, FacetValue } from './types.ts';
import type { SearchState } from './url-state.ts';

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
