/** Keeps the search index up to date in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type IndexerOptions, SiteIndexer } from './site-indexer.ts';

export type IndexRequest =
  | { readonly do: 'update'; readonly changed: readonly string[] | undefined }
  | { readonly do: 'merge'; readonly whole: boolean }
  | { readonly do: 'save' };

/** The number of pages after an update. */
export type IndexReply = { readonly pages: number | undefined } | { readonly error: unknown };

const indexer = new SiteIndexer(workerData as IndexerOptions);

async function answer(request: IndexRequest): Promise<number | undefined> {
  if (request.do === 'update') return indexer.update(request.changed);
  if (request.do === 'merge') await indexer.merge(request.whole);
  else indexer.save();
  return undefined;
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (request: IndexRequest) => {
  last = last
    .then(() => answer(request))
    .then(
      (pages): IndexReply => ({ pages }),
      (error: unknown): IndexReply => ({ error }),
    )
    .then((reply) => parentPort?.postMessage(reply));
});
