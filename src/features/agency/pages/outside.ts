/**
 * The records and agencies of the province itself, and those of other provinces
 * (features/agency/rules/outside.ts).
 */
import type { AgencyEntry } from '#features/agency/schema.ts';
import { isDissolved } from '#features/agency/rules/name.ts';
import { isOutside } from '#features/agency/rules/outside.ts';
import { allAgencies } from './agencies.ts';
import { today } from '#site/collection.ts';
import { site } from '#site/site.ts';
import { query } from '#db/db.ts';

interface Owned {
  readonly data: { readonly sample?: boolean | undefined };
}

export const outsideAgencies = query(
  'agencies of other provinces',
  async (): Promise<ReadonlySet<string>> =>
    new Set((await allAgencies()).filter(({ data }) => data.outside).map(({ id }) => id)),
);

/** The agencies of the province that exist today: of an invented province none that is real. */
export const ownAgencies = async (): Promise<AgencyEntry[]> =>
  (await allAgencies()).filter(
    ({ data }) =>
      !data.outside &&
      data.level !== 'central' &&
      (data.sample ?? !site().demonstration) &&
      !isDissolved(data, today()),
  );

async function split<T extends Owned>(list: readonly T[], wanted: boolean): Promise<T[]> {
  const outside = await outsideAgencies();
  return list.filter(
    ({ data }) => isOutside(data, outside, site().demonstration ?? false) === wanted,
  );
}

/** Without records of other provinces: for the lists, counts and pickers of this one. */
export const ofProvince = <T extends Owned>(list: readonly T[]): Promise<T[]> => split(list, false);

/**
 * The other records of its kind: of this province, or of other provinces, like the record itself.
 */
export async function peersOf<T extends Owned>(entry: T, list: readonly T[]): Promise<T[]> {
  const own = await ofProvince([entry]);
  return split(list, own.length === 0);
}

/** Is it a record of another province? */
export const isOfOutside = async (entry: Owned): Promise<boolean> =>
  (await split([entry], true)).length > 0;

/** Only records of other provinces: for the library `/tu-lieu/`. */
export const ofOutside = <T extends Owned>(list: readonly T[]): Promise<T[]> => split(list, true);
