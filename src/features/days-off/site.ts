import type { SitePart } from '#site/site-part.ts';

export const daysOff: SitePart = {
  addresses: {},
  sitemap: [],
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  ofAgency: undefined,
  empty: undefined,
  place: undefined,
};
