/** What blocks about models show. */
import { index, query } from '#db/db.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import type { StoryEntry } from '#features/story/schema.ts';
import { newestFirst } from '#features/story/rules/year.ts';
import { HOME_ITEMS } from '#site/blocks.ts';
import { records } from '#site/collection.ts';
import { allStories, storyCard } from './stories.ts';

export const newestStories = async () =>
  Promise.all((await ofProvince(await allStories())).slice(0, HOME_ITEMS).map(storyCard));

export const storiesOf = query('stories of an agency', async (agency: string) =>
  (await allStories()).filter(({ data }) => data.agency === agency),
);

const byDirective = index('stories by directive', async () =>
  Map.groupBy((await records('stories')).toSorted(newestFirst), ({ data }) => data.directive ?? ''),
);
/** The models that carry out a document, newest first. */
export const storiesUnder = async (directive: string): Promise<readonly StoryEntry[]> =>
  (await byDirective()).get(directive) ?? [];
