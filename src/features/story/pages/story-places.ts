/** Places with their offices and models, in groups for readers. */
import { fullName, isDissolved } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { placeOfOffice } from '#features/story/rules/place.ts';
import { compareText } from '#lib/fold-text.ts';
import { agencyMap, allAgencies } from '#features/agency/pages/agencies.ts';
import { records, today } from '#site/collection.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import { allStories, storyPlaces } from './stories.ts';

/** Offices of today's communes; a former place has none, as its land may now belong to another. */
const communeOffices = async () =>
  (await allAgencies())
    .filter(({ data }) => data.level === 'commune' && !data.outside && !isDissolved(data, today()))
    .flatMap((office) => {
      const place = placeOfOffice(fullName(office.data));
      return place ? { office, place } : [];
    });

async function officeView(agency: AgencyEntry) {
  const receptions = await records('receptions');
  return { agency, hasSchedule: receptions.some(({ data }) => data.agency === agency.id) };
}

/** Communes of today and of before 01/07/2025, and stories of no single commune. */
export async function placeGroups() {
  const [stories, placesOf, offices, agencies] = await Promise.all([
    allStories().then(ofProvince),
    storyPlaces(),
    communeOffices(),
    agencyMap(),
  ]);
  const placed = stories.flatMap((story) =>
    (placesOf.get(story.id) ?? []).map((place) => ({ story, place })),
  );
  const places = new Map([...offices, ...placed].map(({ place }) => [place.slug, place]));
  const views = await Promise.all(
    [...places.values()]
      .sort(
        (a, b) =>
          compareText(a.district ?? '', b.district ?? '') || compareText(a.commune, b.commune),
      )
      .map(async (place) => ({
        place,
        offices: await Promise.all(
          offices
            .filter((other) => other.place.slug === place.slug)
            .map(({ office }) => officeView(office)),
        ),
        stories: placed
          .filter((other) => other.place.slug === place.slug)
          .map(({ story }) => story),
      })),
  );
  const elsewhere = Map.groupBy(
    stories.filter(({ id }) => (placesOf.get(id) ?? []).length === 0),
    ({ data }) => data.agency ?? '',
  );
  const unbound = await Promise.all(
    [...elsewhere].map(async ([id, own]) => {
      const agency = agencies.get(id);
      return { place: undefined, offices: agency ? [await officeView(agency)] : [], stories: own };
    }),
  );
  return {
    today: views.filter(({ place }) => place.district === undefined),
    former: [
      ...Map.groupBy(
        views.filter(({ place }) => place.district !== undefined),
        ({ place }) => place.district ?? '',
      ),
    ].map(([district, places]) => ({ district, places })),
    unbound,
  };
}
