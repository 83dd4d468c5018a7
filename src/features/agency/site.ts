import { slugs, type SitePart } from '#site/site-part.ts';
import { AGENCY } from './labels.ts';

export const agency: SitePart = {
  addresses: { '/co-quan/[slug]': slugs('agency') },
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  sitemap: ['/co-quan/phu-trach'],
  ofAgency: undefined,
  empty: AGENCY.empty,
  place: undefined,
};
