/** Keeps the search index up to date in a thread of its own. */
import { workerData } from 'node:worker_threads';
import { createQueue } from '#lib/queue.ts';
import { type IndexerOptions, SiteIndexer } from './site-indexer.ts';
import { answerRequests } from './thread.ts';

export type IndexRequest =
  | { readonly do: 'update'; readonly changed: readonly string[] | undefined }
  | { readonly do: 'merge'; readonly whole: boolean }
  | { readonly do: 'save' };

const indexer = new SiteIndexer(workerData as IndexerOptions);

/** @returns the number of pages after an update */
async function answer(request: IndexRequest): Promise<number | undefined> {
  if (request.do === 'update') return indexer.update(request.changed);
  if (request.do === 'merge') await indexer.merge(request.whole);
  else indexer.save();
  return undefined;
}

const enqueue = createQueue();
answerRequests((request: IndexRequest) => enqueue(() => answer(request)));
