import type { SitePart } from '#site/site-part.ts';

export const knownDocument: SitePart = { addresses: {}, tables: {}, bulk: undefined };
