/**
 * Publishes as long as the process runs: at each news of the content, at midnight in Việt Nam, and
 * when the time of a record has come.
 */
import { addDays, dateAt, instantOf } from '#lib/local-date.ts';
import { oneAtATime } from '#scripts/one-at-a-time.ts';
import type { Publication } from './publication.ts';
import { PublicationError } from './publication-error.ts';
import type { Publisher } from './publisher.ts';
import { SearchIndex } from './search-index.ts';
import { publishStockIndex } from './stock-index.ts';

/** What the content is not to blame for, such as a full disk, may have been mended by then. */
const RETRY_MS = 60_000;
/** What is known of pages and index is saved when nothing was published for so long. */
const SAVE_MS = 30_000;
/** The bundle for other sites is made anew, all of it, when nothing was published for so long. */
const IDLE_MS = 5 * 60_000;
/** Timers hold at most 2^31 ms. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * Calls `publish` whenever the content may have changed.
 * @returns ends that
 */
export type News = (publish: () => void, publisher: () => Publisher) => () => Promise<void> | void;

export interface ResidentOptions {
  /** Opens a publisher with the code bundle that the content needs now. */
  readonly open: () => Promise<Publisher>;
  readonly contentDir: string;
  readonly outDir: string;
  /** As the publisher's; of the bundle for other sites. */
  readonly compressed: boolean;
  readonly news: News;
  /**
   * Brings new content into the folder. Runs before each publication and never during one; where it
   * throws, nothing is published.
   */
  readonly bringIn?: () => Promise<void>;
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
  const { open, contentDir, outDir, compressed, bringIn, now } = options;
  const { onStarted, onPublished, onFailed, onIndexed } = options;
  let publisher = await open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the request for a publication that has not begun. */
  let askedAt: number | undefined;
  const closing = new AbortController();
  const fail = (error: unknown) => {
    if (!closing.signal.aborted)
      onFailed(error instanceof Error ? error : new Error(String(error)));
  };

  const { codeVersion } = publisher;
  const index = new SearchIndex({ outDir, contentDir, codeVersion });
  /** Paths that were written or removed since the index was updated; undefined: not known. */
  let unindexed: string[] | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  const indexPages = oneAtATime(async () => {
    if (closing.signal.aborted) return;
    const start = performance.now();
    const changed = unindexed;
    unindexed = [];
    try {
      const pages = await index.update(changed);
      if (pages !== undefined) onIndexed(pages, seconds(start));
      await index.merge(false);
    } catch (error) {
      unindexed = undefined;
      throw error;
    }
    clearTimeout(saving);
    saving = setTimeout(() => {
      publisher
        .exclusively(() => publisher.save())
        .then(() => index.save())
        .catch(fail);
    }, SAVE_MS);
  });

  let idle: ReturnType<typeof setTimeout> | undefined;
  let bundling = new AbortController();
  /** Ends what makes the bundle of pages that are about to change. */
  const stopBundling = () => {
    clearTimeout(idle);
    bundling.abort();
  };
  const bundleWhenIdle = () => {
    stopBundling();
    if (closing.signal.aborted) return;
    bundling = new AbortController();
    const { signal } = bundling;
    idle = setTimeout(() => {
      publishStockIndex({
        outDir,
        compressed,
        codeVersion: publisher.codeVersion,
        exclusively: (work) => publisher.exclusively(work),
        signal,
      }).catch((error: unknown) => signal.aborted || fail(error));
    }, IDLE_MS);
  };

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

  const publishOnce = oneAtATime(async () => {
    if (closing.signal.aborted) return;
    const start = askedAt ?? performance.now();
    askedAt = undefined;
    stopBundling();
    onStarted();
    try {
      await bringIn?.();
      if (publisher.hasOtherCode()) await changeCode();
      const publication = await publisher.publish(now(), (paths) => {
        unindexed?.push(...paths);
        indexPages().catch(fail);
      });
      wakeAt(publication.next);
      onPublished(publication, seconds(start));
    } catch (error) {
      const isOfContent = error instanceof PublicationError && error.problems.length > 0;
      wakeAt(isOfContent ? undefined : new Date(now().getTime() + RETRY_MS));
      fail(error);
    }
    bundleWhenIdle();
  });
  const publish = () => {
    askedAt ??= performance.now();
    return publishOnce();
  };

  const endNews = options.news(
    () => void publish(),
    () => publisher,
  );
  void publish();

  return {
    publisher: () => publisher,
    publish,
    close: async () => {
      closing.abort();
      stopBundling();
      clearTimeout(timer);
      clearTimeout(saving);
      await endNews();
      await Promise.all([publisher.stop(), index.close()]);
    },
  };
}
