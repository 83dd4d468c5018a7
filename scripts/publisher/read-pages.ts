/** Reads pages of a built site for the search index, in one thread or shared out to several. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { SearchTerms } from '#features/search-term/schema.ts';
import { pagefindPage } from '#search/index/pagefind-page.ts';
import { readLines } from '#search/index/read-lines.ts';
import { searchPage } from '#search/index/read-page.ts';
import { pageDigest, type Segment, segmentOf } from '#search/index/segment.ts';
import { abbreviationsOf } from '#search/syllables.ts';
import type { SearchPage } from '#search/types.ts';
import { IndexFolder } from './index-folder.ts';
import { PAGE } from './output-paths.ts';
import { PagefindCopies } from './pagefind-copies.ts';

export interface PagesToRead {
  readonly outDir: string;
  /** Addresses below the base path, each a folder of the site. */
  readonly urls: readonly string[];
  /** Digests of the pages that the index has. */
  readonly known: ReadonlyMap<string, string>;
  readonly terms: SearchTerms;
  /** Of `PagefindCopies`. */
  readonly pagefindDir: string;
}

export interface ReadPages {
  /** The pages that the index does not have so. */
  readonly segment: Segment;
  /** Addresses of no page, or of one that is not indexed. */
  readonly gone: readonly string[];
}

/** Reads the pages, and writes their texts into the folder of the index and for Pagefind. */
function readAll({ outDir, urls, known, terms, pagefindDir }: PagesToRead): ReadPages {
  const gone: string[] = [];
  const copies = new PagefindCopies(pagefindDir);
  function* changed(): Generator<SearchPage> {
    for (const url of urls) {
      const file = join(outDir, url, PAGE);
      // Half the time of reading it as text.
      const html = existsSync(file) ? readFileSync(file).toString() : '';
      const read = readLines(html);
      copies.set(url, read && pagefindPage(read));
      const page = read && searchPage(read, url);
      if (!page) gone.push(url);
      else if (!known.has(url) || known.get(url) !== pageDigest(page)) yield page;
    }
  }
  const folder = new IndexFolder(outDir);
  return {
    segment: segmentOf(changed(), abbreviationsOf(terms.abbreviations), folder),
    gone,
  };
}

/** Fewer pages are read before another thread has started. */
const WORTH_A_THREAD = 300;

/**
 * Reads pages.
 * @param threads at most so many share the work
 * @throws Error of the file system
 */
export async function readPages(pages: PagesToRead, threads: number): Promise<ReadPages[]> {
  const urls = pages.urls.toSorted();
  const count = Math.max(1, Math.min(threads, Math.floor(urls.length / WORTH_A_THREAD)));
  const size = Math.ceil(urls.length / count);
  const [own = pages, ...others] = Array.from({ length: count }, (_, at) => ({
    ...pages,
    urls: urls.slice(at * size, (at + 1) * size),
  }));
  // Reading does not give way: the other threads are started before.
  const reading = others.map(readInThread);
  return [readAll(own), ...(await Promise.all(reading))];
}

const readInThread = (share: PagesToRead): Promise<ReadPages> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { share },
      // Measured: 100 MB less for the same time.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.once('message', done);
    worker.once('error', fail);
  });

const { share } = (workerData ?? {}) as { share?: PagesToRead };
if (!isMainThread && share) {
  const read = readAll(share);
  const { starts, passages, levels } = read.segment.table;
  parentPort?.postMessage(read, [starts.buffer, passages.buffer, levels.buffer] as ArrayBuffer[]);
}
