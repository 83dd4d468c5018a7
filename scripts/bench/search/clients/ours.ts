import type { Client } from '#scripts/bench/search/engine.ts';
import { openIndex } from '#search/engine.ts';
import { readState } from '#search/url-state.ts';

export const open: Client['open'] = async (base) => {
  const index = await openIndex(base);
  return async (query, limit) => {
    const answer = await index.search({ ...readState(''), q: query });
    const hits = await answer.load(0, limit);
    return hits.map(({ url }) => url.slice(base.length - 1));
  };
};
