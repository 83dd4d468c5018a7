/** The lists of directives: all of them, and by type, issuer, year, validity and field; 50 a page. */
import { fullName, isDissolved } from '#domain/agency/name.ts';
import { filterGroups, listViews, type GroupSpec } from '#domain/directive/lists.ts';
import { VALIDITY_STATUSES } from '#domain/directive/schema.ts';
import { DOCUMENT_TYPES } from '#domain/directive/types.ts';
import { listPath, type DirectiveRow, type FilterGroup } from '#domain/directive/view.ts';
import type { AgencyEntry } from '#domain/entry.ts';
import { FIELDS } from '#domain/schema-kit.ts';
import { cacheKey } from '#lib/cache-key.ts';
import { formatDate } from '#lib/local-date.ts';
import { DIRECTIVE } from '#strings/directive.ts';
import { allAgencies } from './agencies.ts';
import { today } from './collection.ts';
import { commentsKey } from './comments.ts';
import { allDirectives, directiveRow } from './directives.ts';

/** Two provinces of one name, before and after the merger, are told apart by the day. */
const issuerLabel = (agency: AgencyEntry['data']): string =>
  isDissolved(agency, today()) && agency.dissolvedOn
    ? `${fullName(agency)} (${DIRECTIVE.until} ${formatDate(agency.dissolvedOn)})`
    : fullName(agency);

/** Each group: its title, its values in order with their names, and the values of a row. */
const specs = async (): Promise<readonly GroupSpec[]> => [
  {
    group: 'loai',
    title: DIRECTIVE.byType,
    values: Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [id, name] as const),
    of: ({ entry }) => [entry.data.type],
  },
  {
    group: 'hieu-luc',
    title: DIRECTIVE.byValidity,
    values: Object.entries(VALIDITY_STATUSES),
    of: ({ validity }) => [validity.status],
  },
  {
    group: 'nam',
    title: DIRECTIVE.byYear,
    values: undefined,
    of: ({ entry }) => [entry.data.issuedOn.slice(0, 4)],
  },
  {
    group: 'linh-vuc',
    title: DIRECTIVE.byField,
    values: Object.entries(FIELDS),
    of: ({ entry }) => [...new Set(entry.data.fields)],
  },
  {
    group: 'co-quan',
    title: DIRECTIVE.byIssuer,
    values: (await allAgencies()).map(({ id, data }) => [id, issuerLabel(data)] as const),
    of: ({ entry }) => [entry.data.issuer],
  },
];

let groups: Promise<{ rows: readonly DirectiveRow[]; groups: readonly FilterGroup[] }> | undefined;

async function makeGroups() {
  const rows = await Promise.all((await allDirectives()).map(directiveRow));
  return { rows, groups: filterGroups(rows, await specs()) };
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
  const counts = groups
    .flatMap(({ filters }) =>
      filters.map(({ label, rows: own, years = [] }) =>
        [label, own.length, ...years.map((year) => [year.year, year.rows.length])].join(' '),
      ),
    )
    .join('|');
  const rowKeys = new Map(rows.map((row) => [row, shown(row)]));
  const views = listViews(rows, groups).map(async (list) => {
    const address = listPath(list.path, list.page);
    const path = address.slice('/van-ban/'.length, -1);
    return {
      params: { list: path === '' ? undefined : path },
      props: { list },
      cacheKey: cacheKey(
        list.path,
        list.page,
        list.pages,
        list.rows.map((row) => rowKeys.get(row)),
        counts,
        await commentsKey(address),
      ),
    };
  });
  return Promise.all(views);
}
