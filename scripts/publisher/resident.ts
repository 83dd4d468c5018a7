/**
 * Publishes as long as the process runs: at each change of the content, at midnight in Việt Nam, and
 * when the time of a record has come.
 */
import { watch } from 'chokidar';
import { addDays, dateAt, instantOf } from '#lib/local-date.ts';
import { createRebuilder } from '#scripts/rebuilder.ts';
import type { Publication, Publisher } from './publisher.ts';
import { publishSearchIndex } from './search-index.ts';

/** Editors and git write several files at once. */
const SETTLE_MS = 80;
/** The watcher misses what is written while it starts; a look at all files finds it. */
const LOOK_MS = 5_000;
/** Timers hold at most 2^31 ms. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

export interface ResidentOptions {
  readonly publisher: Publisher;
  readonly contentDir: string;
  readonly outDir: string;
  /** The present moment; tests set it. */
  readonly now: () => Date;
  /** Called after each publication that wrote something. */
  readonly onPublished: (publication: Publication, seconds: number) => void;
  /** Called when nothing could be published: the last good site is in place. */
  readonly onFailed: (error: Error) => void;
  /** Called when the search index has followed. */
  readonly onIndexed: (pages: number, seconds: number) => void;
}

export interface Resident {
  /** Publishes what has changed. Resolves when that is done, whether it succeeded or not. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

/** Starts to publish; the first publication is on its way when it returns. */
export function startResident(options: ResidentOptions): Resident {
  const { publisher, contentDir, outDir, now, onPublished, onFailed, onIndexed } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const indexer = createRebuilder(async () => {
    if (isClosed) return;
    const start = performance.now();
    const pages = await publishSearchIndex(outDir, contentDir, (work) =>
      publisher.exclusively(work),
    );
    onIndexed(pages, seconds(start));
  });

  /** Publishes again at midnight in Việt Nam, or earlier when the time of a record comes. */
  const wakeAt = (next: Date | undefined) => {
    clearTimeout(timer);
    const midnight = instantOf(addDays(dateAt(now()), 1));
    const at = next && next < midnight ? next : midnight;
    const wait = Math.min(Math.max(at.getTime() - now().getTime(), 0), LONGEST_MS);
    timer = setTimeout(() => void publish(), wait);
  };

  const publications = createRebuilder(async () => {
    if (isClosed) return;
    const start = performance.now();
    try {
      const publication = await publisher.publish(now());
      wakeAt(publication.next);
      if (publication.written + publication.removed === 0) return;
      onPublished(publication, seconds(start));
      indexer.request().catch(onFailed);
    } catch (error) {
      wakeAt(undefined);
      onFailed(error instanceof Error ? error : new Error(String(error)));
    }
  });
  const publish = () => publications.request();

  const watcher = watch(contentDir, { ignoreInitial: true }).on('all', () => {
    clearTimeout(settle);
    settle = setTimeout(() => void publish(), SETTLE_MS);
  });
  const look = setInterval(() => {
    if (publisher.hasNews()) void publish();
  }, LOOK_MS);
  void publish();

  return {
    publish,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(settle);
      clearInterval(look);
      await watcher.close();
      await publications.request();
      await publisher.save();
      await publisher.close();
    },
  };
}
