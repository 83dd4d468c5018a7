/** The lists of directives: filters, years within a long filter, pages. */
import { compareText } from '#lib/fold-text.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { typeName } from './citation.ts';
import { LIST_TITLES, issuedIn } from '#features/directive/labels.ts';
import { compareNumbers } from './number.ts';
import type { DirectiveFilter, DirectiveListView, DirectiveRow, FilterGroup } from './view.ts';

export const PAGE_SIZE = 50;

export interface GroupSpec {
  readonly group: FilterGroup['group'];
  readonly title: string;
  /** Values with labels in page order; if undefined, the years found, newest first. */
  readonly values: readonly (readonly [value: string, label: string])[] | undefined;
  readonly of: (row: DirectiveRow) => readonly string[];
}

interface FilledFilter extends DirectiveFilter {
  readonly rows: readonly DirectiveRow[];
  readonly years?: readonly FilledFilter[];
}
interface FilledGroup extends FilterGroup {
  readonly filters: readonly FilledFilter[];
}

const yearOf = ({ entry }: DirectiveRow): string => entry.data.issuedOn.slice(0, 4);

/**
 * Sorts by type, issuer and number within a year, as in a register, so that a missing number is
 * visible.
 */
const compareSeries = (a: DirectiveRow, b: DirectiveRow): number =>
  compareText(typeName(a.entry.data.type), typeName(b.entry.data.type)) ||
  compareText(a.issuer.shortName, b.issuer.shortName) ||
  compareNumbers(a.entry.data.number, b.entry.data.number);

const grouped = (rows: readonly DirectiveRow[], of: GroupSpec['of']) =>
  groupPairs(rows.flatMap((row) => of(row).map((value) => [value, row] as const)));

const newestYear = (years: Iterable<string>) =>
  [...years]
    .sort()
    .reverse()
    .map((year) => [year, year] as const);

/** Adds a list by year, in number order, to filters by type or issuer longer than one page. */
function withYears(filter: FilledFilter): FilledFilter {
  const byYear = grouped(filter.rows, (row) => [yearOf(row)]);
  const isDivided =
    (filter.group === 'loai' || filter.group === 'co-quan') &&
    filter.rows.length > PAGE_SIZE &&
    byYear.size > 1;
  if (!isDivided) return filter;
  const years = newestYear(byYear.keys()).map(([year]): FilledFilter => {
    const rows = (byYear.get(year) ?? []).toSorted(compareSeries);
    return {
      group: filter.group,
      value: filter.value,
      year,
      label: `${filter.label}, ${year}`,
      path: `${filter.path}nam/${year}/`,
      count: rows.length,
      rows,
    };
  });
  return { ...filter, years };
}

/** Returns the non-empty filters, in page order. */
export const filterGroups = (
  rows: readonly DirectiveRow[],
  specs: readonly GroupSpec[],
): FilledGroup[] =>
  specs.map(({ group, title, values, of }) => {
    const found = grouped(rows, of);
    const filters = (values ?? newestYear(found.keys())).flatMap(([value, label]) => {
      const list = found.get(value);
      if (!list) return [];
      const path = `/van-ban/${group}/${value}/`;
      return withYears({ group, value, label, path, count: list.length, rows: list });
    });
    return { group, title, filters };
  });

const withoutRows = ({ rows: _, years, ...filter }: FilledFilter): DirectiveFilter => ({
  ...filter,
  ...(years && { years: years.map(withoutRows) }),
});

/** The filters alone: a page that offers them does not change with every document. */
export const filtersOnly = (groups: readonly FilledGroup[]): FilterGroup[] =>
  groups.map((group) => ({ ...group, filters: group.filters.map(withoutRows) }));

/** Returns the title of a list: "Văn bản còn hiệu lực", "Quyết định ban hành năm 2025". */
export const listTitle = (filter: DirectiveFilter, parent: DirectiveFilter | undefined): string => {
  const { group, label } = parent ?? filter;
  const title = LIST_TITLES[group](label);
  return parent ? issuedIn(title, filter.year) : title;
};

/** Returns every page of every list: all documents, each filter, each year of a filter. */
export function listViews(
  rows: readonly DirectiveRow[],
  groups: readonly FilledGroup[],
): DirectiveListView[] {
  const filters = groups.flatMap((group) =>
    group.filters.flatMap((filter) => [
      { filter, parent: undefined },
      ...(filter.years ?? []).map((year) => ({ filter: year, parent: filter })),
    ]),
  );
  const lists = [
    { filter: undefined, parent: undefined, path: '/van-ban/', rows },
    ...filters.map((list) => ({ ...list, path: list.filter.path, rows: list.filter.rows })),
  ];
  return lists.flatMap(({ filter, parent, path, rows: all }) => {
    const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
    return Array.from({ length: pages }, (_, index) => ({
      filter: filter && withoutRows(filter),
      parent: parent && withoutRows(parent),
      path,
      page: index + 1,
      pages,
      total: all.length,
      rows: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }));
  });
}

/** Returns the page numbers to link: first, last, current and its neighbours, in order. */
export const pagesOffered = (page: number, pages: number): number[] =>
  [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
