import type { SitePart } from '#site/site-part.ts';

export const knownDocument: SitePart = {
  addresses: {},
  sitemap: [],
  tables: {},
  bulk: undefined,
  ofAgency: undefined,
  place: undefined,
};
