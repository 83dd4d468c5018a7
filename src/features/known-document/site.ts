import type { SitePart } from '#site/site-part.ts';

export const knownDocument: SitePart = {
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
