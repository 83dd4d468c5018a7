/** The lists of models behind the filter links, each a page made at build. */
import type { StoryEntry } from '#domain/entry.ts';
import { placeName } from '#domain/story/place.ts';
import { STAGES, STORY_FIELDS, type Stage } from '#domain/story/schema.ts';
import { currentStage } from '#domain/story/stage.ts';
import { cacheKey } from '#lib/cache-key.ts';
import { compareText, slugify } from '#lib/fold-text.ts';
import { COMMON } from '#strings/common.ts';
import { STORY } from '#strings/story.ts';
import { allAgencies } from './agencies.ts';
import { allFeedback } from './feedback.ts';
import { allStories, storyAgency, storyCard, storyPlaces } from './stories.ts';

const TITLES = {
  'linh-vuc': STORY.byField,
  nam: STORY.byYear,
  buoc: STORY.byStage,
  'noi-lam': STORY.byPlace,
  'don-vi': STORY.byAgency,
} as const;
type Group = keyof typeof TITLES;

export interface StoryFilter {
  readonly group: Group;
  readonly value: string;
  readonly label: string;
  readonly stories: readonly StoryEntry[];
}

type Value = readonly [value: string, label: string];

async function valuesOf(story: StoryEntry): Promise<Record<Group, readonly Value[]>> {
  const { field, registeredIn, agency } = story.data;
  const stage = STAGES[currentStage(story.data)];
  const places = (await storyPlaces()).get(story.id) ?? [];
  return {
    'linh-vuc': [[field, STORY_FIELDS[field]]],
    nam: registeredIn ? [[String(registeredIn), String(registeredIn)]] : [],
    buoc: [[slugify(stage), stage]],
    'noi-lam': places.map((place) => [place.slug, placeName(place)]),
    'don-vi': agency ? [[agency, (await storyAgency(story)) ?? agency]] : [],
  };
}

const stageOrder = (Object.keys(STAGES) as Stage[]).map((stage) => slugify(STAGES[stage]));
const compareIn: Record<Group, (a: StoryFilter, b: StoryFilter) => number> = {
  'linh-vuc': (a, b) => compareText(a.label, b.label),
  nam: (a, b) => Number(b.value) - Number(a.value),
  buoc: (a, b) => stageOrder.indexOf(a.value) - stageOrder.indexOf(b.value),
  'noi-lam': (a, b) => compareText(a.label, b.label),
  'don-vi': (a, b) => compareText(a.label, b.label),
};

/** The filters of these models, by group. */
async function filtersOf(stories: readonly StoryEntry[]): Promise<StoryFilter[]> {
  const filters = new Map<string, StoryFilter & { stories: StoryEntry[] }>();
  for (const story of stories)
    for (const [group, values] of Object.entries(await valuesOf(story)) as [Group, Value[]][])
      for (const [value, label] of values) {
        const key = `${group}/${value}`;
        const filter = filters.get(key) ?? { group, value, label, stories: [] };
        filter.stories.push(story);
        filters.set(key, filter);
      }
  return (Object.keys(TITLES) as Group[]).flatMap((group) =>
    [...filters.values()].filter((filter) => filter.group === group).sort(compareIn[group]),
  );
}

let all: Promise<readonly StoryFilter[]> | undefined;

/** By field, year, current stage, place and agency. Made once per build. */
export const storyFilters = (): Promise<readonly StoryFilter[]> =>
  (all ??= allStories().then(filtersOf));

/** A field or a step has models of many years; a place or an agency has one or two each year. */
const BY_YEAR: readonly Group[] = ['linh-vuc', 'buoc'];

export const LIST_PATH = '/dan-van-kheo/';
const filterPath = ({ group, value }: StoryFilter): string => `${LIST_PATH}${group}/${value}/`;

/** What a list is cut down to: nothing, one filter, or a field or step and a year. */
export interface Selection {
  readonly filter?: StoryFilter | undefined;
  readonly year?: StoryFilter | undefined;
}
const selectionPath = ({ filter, year }: Selection): string => {
  if (filter && year) return `${filterPath(filter)}nam/${year.value}/`;
  const one = filter ?? year;
  return one ? filterPath(one) : LIST_PATH;
};

/** Models of both. */
const within = (a: StoryFilter | undefined, b: StoryFilter): readonly StoryEntry[] =>
  a ? b.stories.filter((story) => a.stories.includes(story)) : b.stories;

/** Where a filter leads from a selection: it replaces what is of its kind, and joins what it can. */
function joined({ filter, year }: Selection, next: StoryFilter): Selection {
  if (next.group === 'nam')
    return { filter: filter && BY_YEAR.includes(filter.group) ? filter : undefined, year: next };
  return { filter: next, year: BY_YEAR.includes(next.group) ? year : undefined };
}
const countOf = ({ filter, year }: Selection): number =>
  year ? within(filter, year).length : (filter?.stories.length ?? 0);

/** What a list page shows: the filter links, each with its count, and the cards. */
export async function storyList(selection: Selection = {}) {
  const stories = await allStories();
  const filters = await storyFilters();
  const everything = {
    label: COMMON.all,
    path: LIST_PATH,
    count: stories.length,
    current: !selection.filter && !selection.year,
  };
  const isCurrent = ({ group, value }: StoryFilter) =>
    [selection.filter, selection.year].some(
      (chosen) => chosen?.group === group && chosen.value === value,
    );
  const groups = Map.groupBy(filters, ({ group }) => group);
  const shown = selection.year
    ? within(selection.filter, selection.year)
    : (selection.filter?.stories ?? stories);
  return {
    filters: [...groups].map(([group, list], index) => ({
      title: TITLES[group],
      links: [
        ...(index === 0 ? [everything] : []),
        ...list.flatMap((filter) => {
          const target = joined(selection, filter);
          const count = countOf(target);
          if (count === 0) return [];
          return {
            label: filter.label,
            path: selectionPath(target),
            count,
            current: isCurrent(filter),
          };
        }),
      ],
    })),
    cards: await Promise.all(shown.map(storyCard)),
  };
}

const labelOf = ({ filter, year }: Selection): string =>
  [filter?.label, year && (filter ? `${STORY.inYear} ${year.label}` : year.label)]
    .filter(Boolean)
    .join(', ');

/** Every list shows the counts of all others, names agencies, and ends with what is said about it. */
const listKey = async (): Promise<string> =>
  cacheKey(await allStories(), await allAgencies(), await allFeedback());

/** One path per filter. */
export async function storyFilterPaths() {
  const key = await listKey();
  return (await storyFilters()).map((filter) => {
    const selection: Selection = filter.group === 'nam' ? { year: filter } : { filter };
    return {
      params: { group: filter.group, value: filter.value },
      props: { selection, label: labelOf(selection) },
      cacheKey: key,
    };
  });
}

/** One path per field or step and year that has models. */
export async function storyYearPaths() {
  const [filters, key] = [await storyFilters(), await listKey()];
  const years = filters.filter(({ group }) => group === 'nam');
  return filters
    .filter(({ group }) => BY_YEAR.includes(group))
    .flatMap((filter) =>
      years
        .filter((year) => within(filter, year).length > 0)
        .map((year) => ({
          params: { group: filter.group, value: filter.value, year: year.value },
          props: { selection: { filter, year }, label: labelOf({ filter, year }) },
          cacheKey: key,
        })),
    );
}
