import { pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { feedbackListPages } from './pages/feedback-lists.ts';
import { FEEDBACK } from './labels.ts';

export const feedback: SitePart = {
  addresses: {
    '/hoi-dap/[...list]': pagesOf(feedbackListPages),
    '/hoi-dap/[slug]': slugs('feedback'),
  },
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  sitemap: [],
  ofAgency: undefined,
  empty: FEEDBACK.empty,
  place: undefined,
};
