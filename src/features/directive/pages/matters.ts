/** What one document decided for citizens. */
import { shortName } from '#features/agency/rules/name.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { promiseOf } from '#features/dialogue/rules/promise.ts';
import type { MatterView } from '#features/directive/rules/view.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { today } from '#site/collection.ts';

/** The matters of a document, with their state today; none where it has no outcome. */
export async function mattersOf({ data }: DirectiveEntry): Promise<MatterView[]> {
  const agencies = await agencyMap();
  return (data.outcome?.matters ?? []).map((matter) => {
    const agency = matter.unit === undefined ? undefined : agencies.get(matter.unit);
    const status = matter.dueOn === undefined ? 'answered' : 'promised';
    const promise = promiseOf({ ...matter, status, movedFrom: undefined }, today());
    return { matter, unit: agency && shortName(agency.data), promise };
  });
}
