/** An agency as a schema.org GovernmentOrganization. */
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { AGENCY } from '#features/agency/labels.ts';
import type { Lineage } from '#features/agency/rules/lineage.ts';
import { nameOn } from '#features/agency/rules/name.ts';
import { organization } from './organization.ts';

/** @param absolute makes a site path an absolute address */
export function agencyJsonLd(
  { id, data }: AgencyEntry,
  { parents }: Pick<Lineage, 'parents'>,
  absolute: (path: string) => string,
): object {
  const { name, shortName, from } = nameOn(data);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: data.sample ? AGENCY.sample(name) : name,
    ...(shortName && { alternateName: shortName }),
    url: absolute(pathOf('agency', id)),
    ...(data.website && { sameAs: data.website }),
    ...(data.address && { address: data.address }),
    ...(data.phone && { telephone: data.phone }),
    ...(data.email && { email: data.email }),
    ...(from && { foundingDate: from }),
    ...(data.dissolvedOn && { dissolutionDate: data.dissolvedOn }),
    ...(parents.length > 0 && {
      parentOrganization: parents.map((parent) => organization(parent, absolute)),
    }),
  };
}
