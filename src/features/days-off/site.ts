import type { SitePart } from '#site/site-part.ts';

export const daysOff: SitePart = {
  addresses: {},
  sitemap: [],
  tables: {},
  bulk: undefined,
  ofAgency: undefined,
  place: undefined,
};
