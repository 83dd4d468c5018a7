/** What the list pages of models show: filter links, cards, and the count per agency and year. */
import { countByYear } from '#domain/story/stage.ts';
import type { StoryEntry } from '#domain/entry.ts';
import { COMMON } from '#strings/common.ts';
import { STORY } from '#strings/story.ts';
import { allAgencies } from './agencies.ts';
import { allStories, storyCard, storyFilters, type StoryFilter } from './stories.ts';

const TITLES: Record<StoryFilter['group'], string> = {
  'linh-vuc': STORY.byField,
  nam: STORY.byYear,
  buoc: STORY.byStage,
  'don-vi': STORY.byAgency,
};

export const filterPath = ({ group, value }: StoryFilter): string =>
  `/dan-van-kheo/${group}/${value}/`;

/** @param current the filter of the page; none on the list of all */
export async function storyList(stories: readonly StoryEntry[], current?: StoryFilter) {
  const all = await storyFilters();
  const everything = {
    label: COMMON.all,
    path: '/dan-van-kheo/',
    count: (await allStories()).length,
    current: !current,
  };
  const filters = (Object.keys(TITLES) as StoryFilter['group'][]).map((group, index) => ({
    title: TITLES[group],
    links: [
      ...(index === 0 ? [everything] : []),
      ...all
        .filter((filter) => filter.group === group)
        .map((filter) => ({
          label: filter.label,
          path: filterPath(filter),
          count: filter.stories.length,
          current: filter.group === current?.group && filter.value === current.value,
        })),
    ],
  }));
  return { filters, cards: await Promise.all(stories.map(storyCard)) };
}

/** Agencies that have registered a model, with their counts of the last four years. */
export async function storyCounter() {
  const stories = await allStories();
  const newest = Math.max(...stories.map(({ data }) => data.registeredIn));
  const years = [3, 2, 1, 0].map((back) => newest - back);
  const agencies = (await allAgencies()).filter(({ id }) =>
    stories.some(({ data }) => data.agency === id && years.includes(data.registeredIn)),
  );
  return { years, rows: countByYear(stories, agencies, years) };
}
