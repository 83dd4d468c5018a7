import { each, pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { agenciesWithDialogues, dialogueListPages } from './pages/dialogue-lists.ts';

export const dialogue: SitePart = {
  addresses: {
    '/doi-thoai/[...list]': pagesOf(dialogueListPages),
    '/doi-thoai/[slug]': slugs('dialogue'),
    '/doi-thoai/[slug].ics': slugs('dialogue'),
    '/doi-thoai/don-vi/[agency]/loi-hua.csv': each('agency', agenciesWithDialogues),
  },
  tables: {},
  bulk: undefined,
  sitemap: [],
};
