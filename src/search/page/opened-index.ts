/** The index, opened when it is first needed and opened anew when it has gone. */
import { openIndex, type SearchIndex } from '#search/engine.ts';

export interface OpenedIndex {
  get(): Promise<SearchIndex>;
  /**
   * Does the work; when it fails, once more with a fresh index: the site may have been published
   * anew under an open page, and its old index is gone.
   */
  use<T>(work: (index: SearchIndex) => Promise<T>): Promise<T>;
}

/** @param base the site's base path */
export function openedIndex(base: string): OpenedIndex {
  let opened: Promise<SearchIndex> | undefined;
  const get = (): Promise<SearchIndex> => (opened ??= openIndex(base));
  return {
    get,
    async use(work) {
      try {
        return await work(await get());
      } catch {
        opened = undefined;
      }
      try {
        return await work(await get());
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
  };
}
