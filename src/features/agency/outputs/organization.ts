import { fullName } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';

/**
 * An agency where the description of something else names it.
 * @param absolute makes a site path an absolute address
 * @param on the day whose name it has; default today's
 */
export const organization = (
  { id, data }: AgencyEntry,
  absolute: (path: string) => string,
  on?: string,
): object => ({
  '@type': 'GovernmentOrganization',
  name: fullName(data, on),
  url: absolute(pathOf('agency', id)),
});
