/** The search index of a site, kept in a thread of its own. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cacheOf } from '#lib/node/settings.ts';
import { INDEX_FOLDER } from '#search/format.ts';
import type { IndexReply, IndexRequest } from './search-worker.ts';
import type { IndexerOptions } from './site-indexer.ts';

/** Is it a path of the index, which the publisher of the pages leaves alone? */
export const isIndexPath = (path: string): boolean => path.startsWith(INDEX_FOLDER);

export class SearchIndex {
  readonly #worker: Worker;
  readonly #waiting: {
    done: (pages: number | undefined) => void;
    fail: (error: unknown) => void;
  }[] = [];
  /** Why the thread answers no longer. */
  #ended: unknown;

  /** @param options of the site; its pages are read when `update` is called */
  constructor(options: Omit<IndexerOptions, 'stateFile' | 'threads'>) {
    const workerData: IndexerOptions = {
      ...options,
      stateFile: `${cacheOf('search', options.outDir)}.json`,
      threads: availableParallelism(),
    };
    this.#worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData });
    this.#worker.unref();
    this.#worker.on('message', (reply: IndexReply) => {
      const waiting = this.#waiting.shift();
      if ('error' in reply) waiting?.fail(reply.error);
      else waiting?.done(reply.pages);
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('Luồng tìm kiếm đã dừng.')));
  }

  #end(error: unknown): void {
    this.#ended ??= error;
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }

  #ask(request: IndexRequest): Promise<number | undefined> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended as Error);
    this.#worker.ref();
    return new Promise<number | undefined>((done, fail) => {
      this.#waiting.push({ done, fail });
      this.#worker.postMessage(request);
    }).finally(() => {
      if (this.#waiting.length === 0) this.#worker.unref();
    });
  }

  /**
   * Brings the index up to date with the pages: what has changed is in a small segment of its own.
   * @param changed paths that were written or removed since the last time; undefined: not known
   * @returns how many pages it has; undefined when nothing has changed
   * @throws Error of the file system, or when the index was closed
   */
  update(changed?: readonly string[]): Promise<number | undefined> {
    return this.#ask({ do: 'update', changed });
  }

  /** Joins segments, if it is time. @param whole the index is to have one segment */
  async merge(whole: boolean): Promise<void> {
    await this.#ask({ do: 'merge', whole });
  }

  /** Keeps what is known of it for the next process. */
  async save(): Promise<void> {
    await this.#ask({ do: 'save' });
  }

  /** Ends at once: saves, unless work is given up. */
  async close(): Promise<void> {
    if (this.#waiting.length === 0) await this.save();
    await this.#worker.terminate();
  }
}
