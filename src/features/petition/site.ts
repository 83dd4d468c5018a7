import { slugs, type SitePart } from '#site/site-part.ts';
import { PETITION } from './labels.ts';

export const petition: SitePart = {
  addresses: { '/khieu-nai-to-cao/[slug]': slugs('petition') },
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  sitemap: [],
  ofAgency: undefined,
  empty: PETITION.empty,
  place: undefined,
};
