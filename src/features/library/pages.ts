/** The library of documents from other provinces: the page `/tu-lieu/`. */
import { agencyMap, allAgencies } from '#features/agency/pages/agencies.ts';
import { ofOutside, outsideAgencies } from '#features/agency/pages/outside.ts';
import { distinctName, shortName } from '#features/agency/rules/name.ts';
import { ownersOf } from '#features/agency/rules/outside.ts';
import { pathOf, type CollectionName } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { mapFeatures } from '#features/index.ts';
import { formatDate } from '#lib/local-date.ts';
import { records } from '#site/collection.ts';

interface Source {
  readonly title: string;
  readonly url?: string | undefined;
}

/** The group of a concept; none where it has no records of other provinces. */
async function groupOf<C extends CollectionName>({ collection, page }: Feature<C>) {
  if (!page?.library) return [];
  const { id, title, dayOf, compare } = page.library;
  const agencies = await agencyMap();
  const entries = await ofOutside(await records(collection));
  if (compare) entries.sort((a, b) => compare(a.data, b.data));
  const items = entries.map((entry) => {
    const { data } = entry;
    const on = dayOf(data);
    const owners = ownersOf(data).flatMap((owner) => agencies.get(owner) ?? []);
    /** Publisher and date; unknown ones are left out. */
    const facts = [
      owners.map((owner) => shortName(owner.data, on)).join(', '),
      on ? formatDate(on) : '',
    ].filter((fact) => fact !== '');
    const { source } = data as { source?: Source };
    return { title: page.title(data), path: page.path(entry), facts, source };
  });
  return items.length > 0 ? [{ id, title, items }] : [];
}

/** The groups, and the agencies outside the province. */
export async function library() {
  const groups = await Promise.all(mapFeatures(groupOf));
  const [all, outside] = [await allAgencies(), await outsideAgencies()];
  return {
    groups: groups.flat(),
    agencies: all
      .filter(({ id }) => outside.has(id))
      .map((agency) => ({ name: distinctName(agency, all), path: pathOf('agency', agency.id) })),
  };
}
