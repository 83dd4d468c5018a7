/** Dân vận khéo models, newest first, and what belongs to each. */
import { cacheKey } from '#lib/cache-key.ts';
import { copiesOf, currentStage, relatedTo } from '#domain/story/stage.ts';
import { STAGES, STORY_FIELDS, type Stage } from '#domain/story/schema.ts';
import { pathOf } from '#domain/concepts.ts';
import { shortName } from '#domain/agency/name.ts';
import { slugify } from '#lib/fold-text.ts';
import type { StoryEntry } from '#domain/entry.ts';
import { agencyMap } from './agencies.ts';
import { bodyLinksKey } from './citation-links.ts';
import { records } from './collection.ts';
import { commentsKey } from './comments.ts';
import { picture } from './pictures.ts';

/** All published models, newest registration first. */
export async function allStories(): Promise<StoryEntry[]> {
  return [...(await records('stories'))].sort(
    (a, b) =>
      b.data.registeredIn - a.data.registeredIn ||
      (a.data.publishedOn < b.data.publishedOn ? 1 : -1),
  );
}

/** Every picture that a model shows, each once. */
export async function storyPictures(): Promise<string[]> {
  const files = (await allStories()).flatMap(({ data }) => data.images ?? []);
  return [...new Set(files.map(({ file }) => file))];
}

/** A model as a card shows it. */
export async function storyCard(entry: StoryEntry) {
  const [agencies, first] = [await agencyMap(), entry.data.images?.[0]];
  const agency = agencies.get(entry.data.agency);
  return {
    entry,
    agency: agency ? shortName(agency.data) : entry.data.agency,
    stage: STAGES[currentStage(entry.data)],
    picture: first && (await picture(first.file)),
  };
}

/** All that the page of a model shows. */
export async function storyPage(entry: StoryEntry) {
  const [all, agencies, directives] = await Promise.all([
    allStories(),
    agencyMap(),
    records('directives'),
  ]);
  const byId = (id: string | undefined) => all.find((story) => story.id === id);
  const images = await Promise.all(
    (entry.data.images ?? []).map(async (image) => ({ ...image, ...(await picture(image.file)) })),
  );
  const related = relatedTo(entry, all);
  const copies = copiesOf(entry.id, all);
  const original = byId(entry.data.replicatedFrom);
  const directive = directives.find(({ id }) => id === entry.data.directive);
  const agency = agencies.get(entry.data.agency);
  return {
    entry,
    agency,
    images,
    copies,
    original,
    directive,
    related: await Promise.all(related.map(storyCard)),
    cacheKey: cacheKey(
      entry,
      agency,
      original,
      directive,
      ...copies,
      ...related,
      await bodyLinksKey({ collection: 'stories', id: entry.id, agency: entry.data.agency }),
      await commentsKey(pathOf('story', entry.id)),
    ),
  };
}

export interface StoryFilter {
  group: 'linh-vuc' | 'nam' | 'buoc' | 'don-vi';
  value: string;
  label: string;
  stories: StoryEntry[];
}

/** The lists behind the filter links: by field, year, current stage and agency. */
export async function storyFilters(): Promise<StoryFilter[]> {
  const [stories, agencies] = [await allStories(), await agencyMap()];
  const groups: Record<StoryFilter['group'], (story: StoryEntry) => [string, string]> = {
    'linh-vuc': ({ data }) => [data.field, STORY_FIELDS[data.field]],
    nam: ({ data }) => [String(data.registeredIn), String(data.registeredIn)],
    buoc: ({ data }) => [slugify(STAGES[currentStage(data)]), STAGES[currentStage(data)]],
    'don-vi': ({ data }) => {
      const agency = agencies.get(data.agency);
      return [data.agency, agency ? shortName(agency.data) : data.agency];
    },
  };
  const filters: StoryFilter[] = [];
  for (const [group, key] of Object.entries(groups) as [StoryFilter['group'], typeof groups.nam][])
    for (const story of stories) {
      const [value, label] = key(story);
      const known = filters.find((filter) => filter.group === group && filter.value === value);
      if (known) known.stories.push(story);
      else filters.push({ group, value, label, stories: [story] });
    }
  const stageOrder = (Object.keys(STAGES) as Stage[]).map((stage) => slugify(STAGES[stage]));
  return filters.sort((a, b) => {
    if (a.group !== b.group) return 0;
    if (a.group === 'nam') return Number(b.value) - Number(a.value);
    if (a.group === 'buoc') return stageOrder.indexOf(a.value) - stageOrder.indexOf(b.value);
    return a.label.localeCompare(b.label, 'vi');
  });
}
