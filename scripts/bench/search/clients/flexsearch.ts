import { Index } from 'flexsearch';
import type { Client } from '#scripts/bench/search/engine.ts';
import { FLEXSEARCH, type FlexsearchFile } from '#scripts/bench/search/peers.ts';

export const open: Client['open'] = async (base) => {
  const response = await fetch(`${base}index.json`);
  const { pages, parts } = (await response.json()) as FlexsearchFile;
  const index = new Index(FLEXSEARCH);
  for (const [key, data] of parts) index.import(key, data);
  return (query, limit) => {
    // "suggest" is its OR: documents that lack a word stay in.
    const ids = index.search(query, { limit, suggest: true });
    return Promise.resolve(ids.map((id) => pages[Number(id)]?.url ?? ''));
  };
};
