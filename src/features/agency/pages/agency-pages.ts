/** The data of the pages about agencies. */
import { groupAgencies } from '#features/agency/rules/groups.ts';
import { lineageOf } from '#features/agency/rules/lineage.ts';
import { distinctName, isDissolved } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { today } from '#site/collection.ts';
import { AGENCY_BLOCKS, SITE_PARTS } from '#site/features.ts';
import { isExpected } from '#site/sections.ts';
import { allAgencies } from './agencies.ts';

/**
 * The kinds of records of which the agency has none, where every agency should have some: of those
 * that others have.
 */
async function missingOf(agency: string): Promise<string[]> {
  const parts = AGENCY_BLOCKS.map(async (concept) =>
    (await isExpected(concept)) ? (SITE_PARTS[concept].ofAgency ?? []) : [],
  );
  const expected = (await Promise.all(parts)).flat();
  const counts = await Promise.all(expected.map(({ count }) => count(agency)));
  return expected.flatMap(({ label }, index) => (counts[index] === 0 ? [label] : []));
}

/** The data of an agency's page, without those of its blocks. */
export async function agencyPage(agency: AgencyEntry) {
  const { id, data } = agency;
  const all = await allAgencies();
  const isFormer = isDissolved(data, today());
  return {
    agency,
    /** The name of an agency, unambiguous where another has the same name. */
    nameOf: (entry: AgencyEntry) => distinctName(entry, all),
    lineage: lineageOf(agency, all, today()),
    isFormer,
    /** Is it one of this province's present bodies, whose missing reports are shown? */
    expectsReports: !isFormer && !data.outside && data.level !== 'central',
    /** The kinds of records it has none of. */
    missing: await missingOf(id),
  };
}

/** The agencies of the province in groups, each former one with its successors. */
export async function agencyGroups() {
  const all = await allAgencies();
  return groupAgencies(all, today()).map(({ name, agencies }) => ({
    name,
    agencies: agencies.map((agency) => ({
      id: agency.id,
      sample: agency.data.sample,
      name: distinctName(agency, all),
      until: agency.data.dissolvedOn,
      after: lineageOf(agency, all, today()).after.map((edge) => distinctName(edge.agency, all)),
    })),
  }));
}
