/** The search index of a site, kept in a thread of its own. */
import { availableParallelism } from 'node:os';
import { cacheOf } from '#lib/node/settings.ts';
import { INDEX_FOLDER } from '#search/format.ts';
import type { IndexRequest } from './search-worker.ts';
import { pagefindDir } from './stock-index.ts';
import type { IndexerOptions } from './site-indexer.ts';
import { Thread } from './thread.ts';

/** Is it a path of the index, which the publisher of the pages leaves alone? */
export const isIndexPath = (path: string): boolean => path.startsWith(INDEX_FOLDER);

export class SearchIndex {
  readonly #thread: Thread<IndexRequest>;

  /** @param options of the site; its pages are read when `update` is called */
  constructor(options: Omit<IndexerOptions, 'stateFile' | 'pagefindDir' | 'threads'>) {
    const workerData: IndexerOptions = {
      ...options,
      stateFile: `${cacheOf('search', options.outDir)}.json`,
      pagefindDir: pagefindDir(options.outDir, options.codeVersion),
      threads: availableParallelism(),
    };
    this.#thread = new Thread(new URL('./search-worker.ts', import.meta.url), { workerData });
  }

  /**
   * Brings the index up to date with the pages: what has changed is in a small segment of its own.
   * @param changed paths that were written or removed since the last time; undefined: not known
   * @returns how many pages it has; undefined when nothing has changed
   * @throws Error of the file system, or when the index was closed
   */
  update(changed?: readonly string[]): Promise<number | undefined> {
    return this.#thread.ask({ do: 'update', changed });
  }

  /** Joins segments, if it is time. @param whole the index is to have one segment */
  async merge(whole: boolean): Promise<void> {
    await this.#thread.ask({ do: 'merge', whole });
  }

  /** Keeps what is known of it for the next process. */
  async save(): Promise<void> {
    await this.#thread.ask({ do: 'save' });
  }

  /** Ends at once: saves, unless work is given up. */
  async close(): Promise<void> {
    if (this.#thread.isIdle) await this.save();
    await this.#thread.close();
  }
}
