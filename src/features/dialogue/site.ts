import { CONCEPTS } from '#features/concepts.ts';
import { pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { DIALOGUE } from './labels.ts';
import { dialoguesOf } from './pages/blocks.ts';
import { dialogueListPages } from './pages/dialogue-lists.ts';
import { questionAt } from './rules/phase.ts';

export const dialogue: SitePart = {
  addresses: {
    '/doi-thoai/[...list]': pagesOf(dialogueListPages),
    '/doi-thoai/[slug]': slugs('dialogue'),
  },
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  sitemap: [],
  ofAgency: {
    label: CONCEPTS.dialogue.plural,
    count: async (agency) => (await dialoguesOf(agency)).length,
  },
  empty: DIALOGUE.empty,
  place: (_id, anchor) => {
    const number = questionAt(anchor);
    return number && `${DIALOGUE.question} ${number}`;
  },
};
