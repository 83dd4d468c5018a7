import { pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { bulk } from './pages/archive.ts';
import { directiveListPages } from './pages/directive-lists.ts';

export const directive: SitePart = {
  addresses: {
    '/van-ban/[...list]': pagesOf(directiveListPages),
    '/van-ban/[slug]': slugs('directive'),
    '/van-ban/[slug]/akn.xml': slugs('directive'),
    '/van-ban/[slug]/index.json': slugs('directive'),
    '/van-ban/[slug]/van-ban.md': slugs('directive'),
  },
  tables: {},
  bulk,
  sitemap: [],
};
