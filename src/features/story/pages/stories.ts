/** Dân vận khéo models, newest first, and the data of each in lists. */
import { fullName, shortName } from '#features/agency/rules/name.ts';
import type { StoryEntry } from '#features/story/schema.ts';
import { placeOfOffice, placesIn, type Place } from '#features/story/rules/place.ts';
import { standing } from '#features/story/rules/recognition.ts';
import { newestFirst, storyYear } from '#features/story/rules/year.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { records } from '#site/collection.ts';
import { picture } from '#site/files/pictures.ts';
import type { SourcedPicture } from '#site/site-part.ts';
import { index, query } from '#db/db.ts';

/** All published stories, newest registration first. */
export const allStories = query('stories in order', async (): Promise<readonly StoryEntry[]> =>
  (await records('stories')).toSorted(
    (a, b) => newestFirst(a, b) || (a.data.publishedOn < b.data.publishedOn ? 1 : -1),
  ),
);

export async function storyPictures(): Promise<SourcedPicture[]> {
  const images = (await allStories()).flatMap(({ data }) => data.images ?? []);
  return Promise.all(
    images.map(async ({ file }) => ({ picture: await picture(file), source: { file } })),
  );
}

/** The agency of a model under its name of that year; undefined when unknown. */
export async function storyAgency({ data }: StoryEntry): Promise<string | undefined> {
  const agency = (await agencyMap()).get(data.agency ?? '');
  return agency ? shortName(agency.data, storyYear(data)?.year.toString()) : data.agency;
}

/** The communes of each story: those it names, else that of its agency. */
export const storyPlaces = index<readonly Place[]>('places of stories', async () => {
  const [stories, agencies] = [await allStories(), await agencyMap()];
  return new Map(
    stories.map(({ id, data }) => {
      const named = placesIn(data.place ?? '');
      const agency = agencies.get(data.agency ?? '')?.data;
      const own = agency?.kind === 'commune' ? placeOfOffice(fullName(agency)) : undefined;
      return [id, named.length > 0 || !own ? named : [own]];
    }),
  );
});

export async function storyCard(entry: StoryEntry) {
  const [first] = entry.data.images ?? [];
  return {
    entry,
    /** Undefined when unknown. */
    agency: await storyAgency(entry),
    stage: standing(entry.data),
    picture: first && (await picture(first.file)),
  };
}
