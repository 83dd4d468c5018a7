/** The documents with the rules of reception places. */
import { shortName } from '#features/agency/rules/name.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { directiveMap } from './directives.ts';

/** The rules of that agency's reception place; undefined where none are published here. */
export const receptionRules = async ({ data }: AgencyEntry): Promise<DirectiveEntry | undefined> =>
  data.receptionRules === undefined ? undefined : (await directiveMap()).get(data.receptionRules);

/** The agencies of the province with such rules, and their pages. */
export async function allReceptionRules(): Promise<{ name: string; path: string }[]> {
  const found = (await ownAgencies()).map(async (agency) => {
    const rules = await receptionRules(agency);
    return rules ? [{ name: shortName(agency.data), path: pathOf('directive', rules.id) }] : [];
  });
  return (await Promise.all(found)).flat();
}
