/**
 * Publishes as long as the process runs: at each change of the content, at midnight in Việt Nam, and
 * when the time of a record has come.
 */
import { relative, sep } from 'node:path';
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
  /** Opens a publisher with the code bundle that the content needs now. */
  readonly open: () => Promise<Publisher>;
  readonly contentDir: string;
  readonly outDir: string;
  /** The present moment; tests set it. */
  readonly now: () => Date;
  /** Called when a publication begins. */
  readonly onStarted: () => void;
  /** Called after each publication with the seconds since it was asked for. */
  readonly onPublished: (publication: Publication, seconds: number) => void;
  /** Called when nothing could be published: the last good site is in place. */
  readonly onFailed: (error: Error) => void;
  /** Called when the search index has followed. */
  readonly onIndexed: (pages: number, seconds: number) => void;
}

export interface Resident {
  /** The publisher in use. */
  readonly publisher: () => Publisher;
  /** Publishes what has changed. Resolves when that is done, whether it succeeded or not. */
  publish(): Promise<void>;
  /** Saves and ends within seconds, also while something is published or indexed. */
  close(): Promise<void>;
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

/**
 * Starts to publish; the first publication is on its way when it returns.
 * @throws Error of `open`
 */
export async function startResident(options: ResidentOptions): Promise<Resident> {
  const { open, contentDir, outDir, now, onStarted, onPublished, onFailed, onIndexed } = options;
  let publisher = await open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;
  /** Of the request for a publication that has not begun. */
  let askedAt: number | undefined;
  const closing = new AbortController();
  const fail = (error: unknown) => {
    if (!closing.signal.aborted)
      onFailed(error instanceof Error ? error : new Error(String(error)));
  };

  const indexer = createRebuilder(async () => {
    if (closing.signal.aborted) return;
    const start = performance.now();
    const pages = await publishSearchIndex(
      outDir,
      contentDir,
      (work) => publisher.exclusively(work),
      closing.signal,
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

  /** What is compiled into the pages has changed, such as the colours of the province. */
  const changeCode = async () => {
    const former = publisher;
    publisher = await former.exclusively(async () => {
      await former.leaveFolder();
      return open();
    });
    await former.stop();
  };

  const publications = createRebuilder(async () => {
    if (closing.signal.aborted) return;
    const start = askedAt ?? performance.now();
    askedAt = undefined;
    onStarted();
    try {
      if (publisher.hasOtherCode()) await changeCode();
      const publication = await publisher.publish(now());
      wakeAt(publication.next);
      onPublished(publication, seconds(start));
      if (publication.written + publication.removed > 0) indexer.request().catch(fail);
    } catch (error) {
      wakeAt(undefined);
      fail(error);
    }
  });
  const publish = () => {
    askedAt ??= performance.now();
    return publications.request();
  };

  /** Git's own files: commits are found by looking. */
  const ignored = (path: string) =>
    relative(contentDir, path)
      .split(sep)
      .some((part) => part.startsWith('.'));
  const watcher = watch(contentDir, { ignoreInitial: true, ignored }).on('all', () => {
    clearTimeout(settle);
    settle = setTimeout(() => void publish(), SETTLE_MS);
  });
  const look = setInterval(() => {
    if (publisher.hasNews()) void publish();
  }, LOOK_MS);
  void publish();

  return {
    publisher: () => publisher,
    publish,
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      clearTimeout(settle);
      clearInterval(look);
      await watcher.close();
      await publisher.stop();
    },
  };
}
