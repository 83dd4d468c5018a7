/** The choices of the feedback form. */
import { fullName } from '#features/agency/rules/name.ts';
import { AGENCY_KINDS, type AgencyKind } from '#features/agency/schema.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';

/** Agencies of the province that exist today, by kind. */
export async function addressees() {
  const agencies = await ownAgencies();
  return (Object.keys(AGENCY_KINDS) as AgencyKind[])
    .map((kind) => ({
      group: AGENCY_KINDS[kind],
      options: agencies
        .filter(({ data }) => data.kind === kind)
        .map(({ id, data }) => ({ id, name: fullName(data) })),
    }))
    .filter(({ options }) => options.length > 0);
}
