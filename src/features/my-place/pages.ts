/** The communes among which readers choose the one where they live. */
import { query } from '#db/db.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { compareText } from '#lib/fold-text.ts';
import { formerPlaces, placeName, searchKey } from './rules/place-names.ts';

/** Is it the committee of a commune of today? */
const isCommune = ({ data }: AgencyEntry): boolean =>
  data.kind === 'commune' && data.level === 'commune';

/** All communes in alphabetical order; none on the site of a province that has not entered them. */
export const communes = query('communes', async () => {
  const byId = await agencyMap();
  const list = (await ownAgencies()).filter(isCommune).map((agency) => {
    const [name, former] = [placeName(agency), formerPlaces(agency, byId)];
    return { id: agency.id, name, former, key: searchKey([name, ...former]) };
  });
  return list.sort((a, b) => compareText(a.name, b.name));
});

export const hasCommunes = async (): Promise<boolean> => (await communes()).length > 0;

/** The name under which that agency can be chosen; undefined where it is no commune of today. */
export const chosenName = async (id: string): Promise<string | undefined> =>
  (await communes()).find((commune) => commune.id === id)?.name;
