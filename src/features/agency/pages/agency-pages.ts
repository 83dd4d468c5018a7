/** The data of the pages about agencies. */
import { index, query } from '#db/db.ts';
import { groupAgencies } from '#features/agency/rules/groups.ts';
import { lineageOf } from '#features/agency/rules/lineage.ts';
import { alsoCalled, distinctName, isDissolved } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { today } from '#site/collection.ts';
import { AGENCY_BLOCKS, SITE_PARTS } from '#site/features.ts';
import { isExpected } from '#site/sections.ts';
import { agencyOf, allAgencies } from './agencies.ts';

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

const namesById = index('distinct names of agencies', async () => {
  const all = await allAgencies();
  return new Map(all.map((agency) => [agency.id, distinctName(agency, all)]));
});

/** The name of an agency, unambiguous where another has the same name. */
export async function distinctNames(): Promise<(agency: AgencyEntry) => string> {
  const names = await namesById();
  return ({ id }) => names.get(id) ?? '';
}

/** The data of the page of the agency with that id, without those of its blocks. */
export const agencyPage = query('page of an agency', async (id: string) => {
  const [agency, all] = [await agencyOf(id), await allAgencies()];
  const { data } = agency;
  const isFormer = isDissolved(data, today());
  return {
    agency,
    alsoCalled: alsoCalled(agency, all),
    lineage: lineageOf(agency, all, today()),
    isFormer,
    /** Is it one of this province's present bodies, whose missing reports are shown? */
    expectsReports: !isFormer && !data.outside && data.level !== 'central',
    /** The kinds of records it has none of. */
    missing: await missingOf(id),
  };
});

/** The agencies of the province in groups, each former one with its successors. */
export async function agencyGroups() {
  const [all, nameOf] = [await allAgencies(), await distinctNames()];
  return groupAgencies(all, today()).map(({ name, agencies }) => ({
    name,
    agencies: agencies.map((agency) => ({
      id: agency.id,
      sample: agency.data.sample,
      name: nameOf(agency),
      until: agency.data.dissolvedOn,
      after: lineageOf(agency, all, today()).after.map((edge) => nameOf(edge.agency)),
    })),
  }));
}
