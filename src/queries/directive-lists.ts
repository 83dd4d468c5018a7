/** The lists of directives: all of them, and by type, issuer, year, validity and field; 50 a page. */
import { fullName } from '#domain/agency/name.ts';
import { DOCUMENT_TYPES } from '#domain/directive/types.ts';
import {
  listPath,
  type DirectiveListView,
  type DirectiveRow,
  type FilterGroup,
} from '#domain/directive/view.ts';
import { VALIDITY_STATUSES } from '#domain/directive/schema.ts';
import { FIELDS } from '#domain/schema-kit.ts';
import { cacheKey } from '#lib/cache-key.ts';
import { allAgencies } from './agencies.ts';
import { allDirectives, directiveRow } from './directives.ts';
import { DIRECTIVE } from '#strings/directive.ts';

export const PAGE_SIZE = 50;

/** Each group: its title, its values in order with their names, and the values of a row. */
async function filterGroups() {
  const agencies = await allAgencies();
  return [
    {
      group: 'loai',
      title: DIRECTIVE.byType,
      values: Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [id, name] as const),
      of: ({ entry }: DirectiveRow) => [entry.data.type],
    },
    {
      group: 'hieu-luc',
      title: DIRECTIVE.byValidity,
      values: Object.entries(VALIDITY_STATUSES),
      of: ({ validity }: DirectiveRow) => [validity.status],
    },
    {
      group: 'nam',
      title: DIRECTIVE.byYear,
      values: undefined,
      of: ({ entry }: DirectiveRow) => [entry.data.issuedOn.slice(0, 4)],
    },
    {
      group: 'linh-vuc',
      title: DIRECTIVE.byField,
      values: Object.entries(FIELDS),
      of: ({ entry }: DirectiveRow) => [...new Set(entry.data.fields)],
    },
    {
      group: 'co-quan',
      title: DIRECTIVE.byIssuer,
      values: agencies.map(({ id, data }) => [id, fullName(data)] as const),
      of: ({ entry }: DirectiveRow) => [entry.data.issuer],
    },
  ] as const;
}

let groups: Promise<{ rows: readonly DirectiveRow[]; groups: readonly FilterGroup[] }> | undefined;

async function makeGroups() {
  const rows = await Promise.all((await allDirectives()).map(directiveRow));
  const made = (await filterGroups()).map(({ group, title, values, of }): FilterGroup => {
    const found = new Map<string, DirectiveRow[]>();
    for (const row of rows)
      for (const value of of(row)) {
        const list = found.get(value);
        if (list) list.push(row);
        else found.set(value, [row]);
      }
    const order =
      values ??
      [...found.keys()]
        .sort()
        .reverse()
        .map((year) => [year, year] as const);
    const filters = order.flatMap(([value, label]) => {
      const list = found.get(value);
      return list ? [{ group, value, label, path: `/van-ban/${group}/${value}/`, rows: list }] : [];
    });
    return { group, title, filters };
  });
  return { rows, groups: made };
}

/** All rows and the filters that have any. Made once per build. */
export const directiveGroups = () => (groups ??= makeGroups());

/** What a row shows, for the key of the pages it stands on. */
const shown = ({ entry: { id, data }, issuer, validity, isWithdrawn }: DirectiveRow): string =>
  JSON.stringify([
    id,
    data.type,
    data.number,
    data.title,
    data.issuedOn,
    data.sample,
    issuer,
    validity.status,
    isWithdrawn,
  ]);

/** `getStaticPaths` of every list and each of its pages. */
export async function directiveListPaths() {
  const { rows, groups } = await directiveGroups();
  const lists = [
    { filter: undefined, path: '/van-ban/', rows },
    ...groups.flatMap(({ filters }) =>
      filters.map((filter) => ({ filter, path: filter.path, rows: filter.rows })),
    ),
  ];
  const counts = groups.map(({ filters }) =>
    filters.map(({ label, rows }) => `${label}${rows.length}`),
  );
  return lists.flatMap(({ filter, path, rows }) => {
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
    return Array.from({ length: pages }, (_, index) => {
      const part = rows.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE);
      const list = listPath(path, index + 1).slice('/van-ban/'.length, -1);
      return {
        params: { list: list === '' ? undefined : list },
        props: {
          list: {
            filter,
            path,
            page: index + 1,
            pages,
            total: rows.length,
            rows: part,
          } satisfies DirectiveListView,
        },
        cacheKey: cacheKey(path, index, pages, part.map(shown), counts.flat()),
      };
    });
  });
}
