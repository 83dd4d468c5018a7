/** The filter links above a list: each opens a page made at build. */
import { COMMON } from './labels.ts';

interface Filter {
  readonly group: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** @param list the list without a filter, whose link comes first */
export const filterGroups = (
  titles: Readonly<Record<string, string>>,
  list: { readonly path: string; readonly count: number },
  filters: readonly Filter[],
  current: Pick<Filter, 'group' | 'value'> | undefined,
) =>
  Object.entries(titles).map(([group, title], index) => ({
    title,
    links: [
      ...(index === 0 ? [{ ...list, label: COMMON.all, current: !current }] : []),
      ...filters
        .filter((filter) => filter.group === group)
        .map(({ value, label, count }) => ({
          label,
          count,
          path: `${list.path}${group}/${value}/`,
          current: group === current?.group && value === current.value,
        })),
    ],
  }));
