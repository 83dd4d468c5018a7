/**
 * The lists of directives: all of them, and by type, issuer, year, validity and field; 50 a page.
 */
import { routePages } from '#db/pages.ts';
import type { Moved } from '#features/address/rules/former.ts';
import { fullName, isDissolved } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import {
  filterGroups,
  filtersOnly,
  listViews,
  type GroupSpec,
} from '#features/directive/rules/lists.ts';
import { VALIDITY_STATUSES, type ValidityStatus } from '#features/directive/schema.ts';
import { VALIDITY_SLUGS } from '#features/directive/rules/validity.ts';
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';
import { listPath } from '#features/directive/rules/view.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { FIELDS } from '#features/schema-kit.ts';
import { formatDate } from '#lib/local-date.ts';
import { query } from '#db/db.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { today } from '#site/collection.ts';
import { allDirectives, directiveRow } from './directives.ts';
import { ofOutside, ofProvince } from '#features/agency/pages/outside.ts';

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
