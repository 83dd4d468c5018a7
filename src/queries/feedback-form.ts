/** What the feedback form lets a citizen choose from. */
import { fullName, isDissolved } from '#domain/agency/name.ts';
import { AGENCY_KINDS, type AgencyKind } from '#domain/agency/schema.ts';
import { allAgencies } from './agencies.ts';
import { today } from './collection.ts';
import { site } from './site.ts';

/** Agencies of the province that exist today, by kind; no real one answers for an invented province. */
export async function addressees() {
  const agencies = (await allAgencies()).filter(
    ({ data }) =>
      !data.outside &&
      (data.sample ?? !site.demonstration) &&
      data.level !== 'central' &&
      data.level !== 'district' &&
      !isDissolved(data, today()),
  );
  return (Object.keys(AGENCY_KINDS) as AgencyKind[])
    .map((kind) => ({
      group: AGENCY_KINDS[kind],
      options: agencies
        .filter(({ data }) => data.kind === kind)
        .map(({ id, data }) => ({ id, name: fullName(data) })),
    }))
    .filter(({ options }) => options.length > 0);
}
