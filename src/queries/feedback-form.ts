/** The choices of the feedback form. */
import { fullName } from '#domain/agency/name.ts';
import { AGENCY_KINDS, type AgencyKind } from '#domain/agency/schema.ts';
import { ownAgencies } from './outside.ts';

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
