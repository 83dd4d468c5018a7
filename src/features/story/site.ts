import { each, pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { STORY } from './labels.ts';
import { storiesOf } from './pages/blocks.ts';
import { counterYears } from './pages/story-counter.ts';
import { storyPictures } from './pages/stories.ts';
import { formerStoryLists, storyListPages } from './pages/story-lists.ts';

export const story: SitePart = {
  addresses: {
    '/dan-van-kheo/[...list]': pagesOf(storyListPages),
    '/dan-van-kheo/[slug]': slugs('story'),
    '/dan-van-kheo/[slug]/to-roi': slugs('story'),
    '/dan-van-kheo/chi-tieu/[year]': each('year', counterYears),
  },
  moved: formerStoryLists,
  pictures: storyPictures,
  tables: {},
  bulk: undefined,
  sitemap: ['/dan-van-kheo/noi-lam', '/dan-van-kheo/chi-tieu/[year]'],
  ofAgency: {
    label: STORY.listTitle.all,
    count: async (agency) => (await storiesOf(agency)).length,
  },
  empty: STORY.empty,
  place: undefined,
};
