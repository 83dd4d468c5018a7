/** The records of the province itself, and those of other provinces (domain/agency/outside.ts). */
import { isOutside } from '#domain/agency/outside.ts';
import { allAgencies } from './agencies.ts';
import { site } from './site.ts';

interface Owned {
  readonly data: { readonly sample?: boolean | undefined };
}

let ids: Promise<ReadonlySet<string>> | undefined;

/** Ids of the agencies of other provinces. Made once per build. */
export const outsideAgencies = (): Promise<ReadonlySet<string>> =>
  (ids ??= allAgencies().then(
    (all) => new Set(all.filter(({ data }) => data.outside).map(({ id }) => id)),
  ));

async function split<T extends Owned>(list: readonly T[], wanted: boolean): Promise<T[]> {
  const outside = await outsideAgencies();
  return list.filter(
    ({ data }) => isOutside(data, outside, site.demonstration ?? false) === wanted,
  );
}

/** Without what belongs to other provinces: for the lists, counts and pickers of this one. */
export const ofProvince = <T extends Owned>(list: readonly T[]): Promise<T[]> => split(list, false);

/** Only what belongs to other provinces: for the library `/tu-lieu/`. */
export const ofOutside = <T extends Owned>(list: readonly T[]): Promise<T[]> => split(list, true);
