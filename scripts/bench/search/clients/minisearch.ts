import MiniSearch from 'minisearch';
import type { Client } from '#scripts/bench/search/engine.ts';
import { MINISEARCH } from '#scripts/bench/search/peers.ts';

export const open: Client['open'] = async (base) => {
  const response = await fetch(`${base}index.json`);
  const index = MiniSearch.loadJSON(await response.text(), MINISEARCH);
  return (query, limit) =>
    Promise.resolve(
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    );
};
