/** The lists of stories behind the filter links, each a page made at build. */
import { routePages } from '#db/pages.ts';
import type { Moved } from '#features/address/rules/former.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { placeName } from '#features/story/rules/place.ts';
import { STAGES, STORY_FIELDS, type Stage, type StoryEntry } from '#features/story/schema.ts';
import { currentStage } from '#features/story/rules/stage.ts';
import { compareText, slugify } from '#lib/fold-text.ts';
import { query } from '#db/db.ts';
import { COMMON } from '#site/labels.ts';
import { STORY } from '#features/story/labels.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import { allStories, storyCard, storyPlaces } from './stories.ts';

const TITLES = {
  'linh-vuc': STORY.byField,
  nam: STORY.byYear,
  buoc: STORY.byStage,
  'noi-lam': STORY.byPlace,
  'don-vi': STORY.byAgency,
} as const;
type Group = keyof typeof TITLES;

interface StoryFilter {
  readonly group: Group;
  readonly value: string;
  readonly label: string;
  /** Heading of its page, to which a year may be added. */
  readonly title: string;
  readonly stories: readonly StoryEntry[];
}

type Value = readonly [value: string, label: string, title: string];

async function valuesOf(story: StoryEntry): Promise<Record<Group, readonly Value[]>> {
  const { field, registeredIn, agency } = story.data;
  const stage = currentStage(story.data);
  const places = (await storyPlaces()).get(story.id) ?? [];
  const year = String(registeredIn);
  const owner = (await agencyMap()).get(agency ?? '');
  const agencyName = owner ? shortName(owner.data) : '';
  const { listTitle } = STORY;
  const own: Record<Group, readonly Value[]> = {
    'linh-vuc': [[field, STORY_FIELDS[field], listTitle.field(STORY_FIELDS[field])]],
    nam: [[year, year, `${listTitle.all} ${listTitle.year(year)}`]],
    buoc: [[slugify(STAGES[stage]), STAGES[stage], listTitle.stages[stage]]],
    'noi-lam': places.map((place) => {
      const name = placeName(place);
      return [place.slug, name, listTitle.place(name)];
    }),
    'don-vi': [[agency ?? '', agencyName, listTitle.agency(agencyName)]],
  };
  return { ...own, ...(!agency && { 'don-vi': [] }), ...(!registeredIn && { nam: [] }) };
}

const stageOrder = (Object.keys(STAGES) as Stage[]).map((stage) => slugify(STAGES[stage]));
const compareIn: Record<Group, (a: StoryFilter, b: StoryFilter) => number> = {
  'linh-vuc': (a, b) => compareText(a.label, b.label),
  nam: (a, b) => Number(b.value) - Number(a.value),
  buoc: (a, b) => stageOrder.indexOf(a.value) - stageOrder.indexOf(b.value),
  'noi-lam': (a, b) => compareText(a.label, b.label),
  'don-vi': (a, b) => compareText(a.label, b.label),
};

async function filtersOf(stories: readonly StoryEntry[]): Promise<StoryFilter[]> {
  const filters = new Map<string, StoryFilter & { stories: StoryEntry[] }>();
  for (const story of stories)
    for (const [group, values] of Object.entries(await valuesOf(story)) as [Group, Value[]][])
      for (const [value, label, title] of values) {
        const key = `${group}/${value}`;
        const filter = filters.get(key) ?? { group, value, label, title, stories: [] };
        filter.stories.push(story);
        filters.set(key, filter);
      }
  return (Object.keys(TITLES) as Group[]).flatMap((group) =>
    [...filters.values()].filter((filter) => filter.group === group).sort(compareIn[group]),
  );
}

/** By field, year, current stage, place and agency. */
const storyFilters = query('filters of stories', async () => filtersOf(await allStories()));

/** A field or a step has stories of many years; a place or an agency has one or two each year. */
const BY_YEAR: readonly Group[] = ['linh-vuc', 'buoc'];

const LIST_PATH = '/dan-van-kheo/';
const filterPath = ({ group, value }: StoryFilter): string => `${LIST_PATH}${group}/${value}/`;

/** The filters of a list: none, one, or a field or step together with a year. */
interface Selection {
  readonly filter?: StoryFilter | undefined;
  readonly year?: StoryFilter | undefined;
}
const selectionPath = ({ filter, year }: Selection): string => {
  if (filter && year) return `${filterPath(filter)}nam/${year.value}/`;
  const one = filter ?? year;
  return one ? filterPath(one) : LIST_PATH;
};

const selected = (all: readonly StoryEntry[], { filter, year }: Selection) =>
  all.filter((story) => [filter, year].every((one) => one?.stories.includes(story) ?? true));

/**
 * The selection after choosing a filter: it replaces one of its kind, and combines where it can.
 */
function withFilter({ filter, year }: Selection, next: StoryFilter): Selection {
  if (next.group === 'nam')
    return { filter: filter && BY_YEAR.includes(filter.group) ? filter : undefined, year: next };
  return { filter: next, year: BY_YEAR.includes(next.group) ? year : undefined };
}

/**
 * The data of a list page: the filter links, each with its count, and the cards. No count includes
 * stories of other provinces; a list with only those keeps its address and shows them.
 */
export async function storyList(selection: Selection = {}) {
  const every = await allStories();
  const stories = await ofProvince(every);
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
  const own = selected(stories, selection);
  const shown = own.length > 0 || everything.current ? own : selected(every, selection);
  return {
    filters: [...groups].map(([group, list], index) => ({
      title: TITLES[group],
      links: [
        ...(index === 0 ? [everything] : []),
        ...list.flatMap((filter) => {
          const target = withFilter(selection, filter);
          const count = selected(stories, target).length;
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

/** Undefined for the list of all. */
const titleOf = ({ filter, year }: Selection): string | undefined =>
  filter && year ? `${filter.title} ${STORY.listTitle.year(year.label)}` : (filter ?? year)?.title;

/** The list of all, one per filter, and one per field or step and year that has stories. */
export const storyListPages = routePages('lists of stories', async () => {
  const filters = await storyFilters();
  const years = filters.filter(({ group }) => group === 'nam');
  const selections: Selection[] = [
    {},
    ...filters.map((filter) => (filter.group === 'nam' ? { year: filter } : { filter })),
    ...filters
      .filter(({ group }) => BY_YEAR.includes(group))
      .flatMap((filter) =>
        years
          .filter((year) => selected(filter.stories, { year }).length > 0)
          .map((year) => ({ filter, year })),
      ),
  ];
  return selections.map((selection) => ({
    params: { list: selectionPath(selection).slice(LIST_PATH.length, -1) || undefined },
    props: { selection, title: titleOf(selection) },
  }));
});

/** The step “Chấp nhận” became “Đã thẩm định”; its list exists while a story is at that step. */
export async function formerStoryLists(): Promise<Moved[]> {
  const [from, to] = [`${LIST_PATH}buoc/chap-nhan/`, `${LIST_PATH}buoc/da-tham-dinh/`];
  const exists = (await storyFilters()).some((filter) => filterPath(filter) === to);
  return [exists ? { from, to } : { from, to: LIST_PATH, alone: true }];
}
