import type { Client } from '#scripts/bench/search/engine.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

export const open: Client['open'] = async (base) => {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Its worker would escape the slow processor.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  await pagefind.init();
  return async (query, limit) => {
    const { results } = await pagefind.search(query);
    const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return hits.map(({ url }) => url);
  };
};
