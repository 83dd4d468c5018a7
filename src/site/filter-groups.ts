/** The filter links above a list: each opens a page made at build. */
import { routePages, type Params } from '#db/pages.ts';
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

/**
 * The pages of a list: of all its records, and one for each filter.
 * @param name of its own, as for `query`
 */
export const filterPages = <F extends Pick<Filter, 'group' | 'value'>>(
  name: string,
  filters: () => Promise<readonly F[]>,
) =>
  routePages(name, async (): Promise<{ params: Params; props: { filter?: F } }[]> => [
    { params: { list: undefined }, props: {} },
    ...(await filters()).map((filter) => ({
      params: { list: `${filter.group}/${filter.value}` },
      props: { filter },
    })),
  ]);
