/**
 * The lists of directives: all of them, and by type, issuer, year, validity and field; 50 a page.
 */
import { routePages } from '#site/pages.ts';
import type { Moved } from '#domain/address/former.ts';
import { fullName, isDissolved } from '#domain/agency/name.ts';
import { pathOf } from '#domain/concepts.ts';
import { filterGroups, filtersOnly, listViews, type GroupSpec } from '#domain/directive/lists.ts';
import { VALIDITY_STATUSES, type ValidityStatus } from '#domain/directive/schema.ts';
import { VALIDITY_SLUGS } from '#domain/directive/validity.ts';
import { DOCUMENT_TYPES } from '#domain/directive/types.ts';
import { listPath } from '#domain/directive/view.ts';
import type { AgencyEntry } from '#domain/entry.ts';
import { FIELDS } from '#domain/schema-kit.ts';
import { formatDate } from '#lib/local-date.ts';
import { query } from '#site/db.ts';
import { DIRECTIVE } from '#strings/directive.ts';
import { allAgencies } from './agencies.ts';
import { today } from './collection.ts';
import { allDirectives, directiveRow } from './directives.ts';
import { ofOutside, ofProvince } from './outside.ts';

const STATUSES = Object.keys(VALIDITY_STATUSES) as ValidityStatus[];

/** Two provinces of one name, before and after the merger, are distinguished by the date. */
const issuerLabel = (agency: AgencyEntry['data']): string =>
  isDissolved(agency, today()) && agency.dissolvedOn
    ? `${fullName(agency)} (${DIRECTIVE.until} ${formatDate(agency.dissolvedOn)})`
    : fullName(agency);

/** Each group: its title, its values in order with their names, and the values of a row. */
const groupSpecs = async (): Promise<readonly GroupSpec[]> => [
  {
    group: 'loai',
    title: DIRECTIVE.byType,
    values: Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [id, name] as const),
    of: ({ entry }) => [entry.data.type],
  },
  {
    group: 'hieu-luc',
    title: DIRECTIVE.byValidity,
    values: STATUSES.map((status) => [VALIDITY_SLUGS[status], VALIDITY_STATUSES[status]] as const),
    of: ({ validity }) => (validity.label ? [VALIDITY_SLUGS[validity.status]] : []),
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

/** All rows, and the filters that match any, with their rows. */
const directiveGroups = query('lists of directives', async () => {
  const rows = await Promise.all((await ofProvince(await allDirectives())).map(directiveRow));
  return { rows, groups: filterGroups(rows, await groupSpecs()) };
});

/** The filters that match any document, and the number of all documents. */
export const directiveFilters = query('filters of directives', async () => {
  const { rows, groups } = await directiveGroups();
  return { count: rows.length, groups: filtersOnly(groups) };
});

/**
 * Former addresses of lists: in English by validity, and by issuer for bodies of other provinces,
 * whose documents are in the library now.
 */
export async function formerLists(): Promise<Moved[]> {
  const [{ groups: current }, outside] = await Promise.all([
    directiveFilters(),
    allDirectives().then(ofOutside),
  ]);
  const paths = new Set(current.flatMap(({ filters }) => filters.map(({ path }) => path)));
  const byValidity = STATUSES.map((status) => ({
    from: `/van-ban/hieu-luc/${status}/`,
    to: `/van-ban/hieu-luc/${VALIDITY_SLUGS[status]}/`,
  }));
  const issuers = [...new Set(outside.map(({ data }) => data.issuer))];
  const byIssuer = issuers.map((id) => ({
    from: `/van-ban/co-quan/${id}/`,
    to: pathOf('agency', id),
  }));
  return [...byValidity.filter(({ to }) => paths.has(to)), ...byIssuer];
}

/** Every list and each of its pages. */
export const directiveListPages = routePages('lists of directives', async () => {
  const { rows, groups } = await directiveGroups();
  const hasOutside = (await ofOutside(await allDirectives())).length > 0;
  return listViews(rows, groups).map((list) => {
    const path = listPath(list.path, list.page).slice('/van-ban/'.length, -1);
    return {
      params: { list: path === '' ? undefined : path },
      props: { list, hasLibrary: hasOutside && !list.filter },
    };
  });
});
