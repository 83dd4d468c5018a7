/**
 * Publishes the content folder into the output folder: whole at first, later only what read
 * something that has changed. `scripts/build.ts` uses it once, `scripts/start.ts` as long as it runs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CACHES } from '#lib/node/settings.ts';
import { filesIn, type SiteFiles } from '#scripts/site-files.ts';
import { codeBundle, type CodeBundle } from './code-bundle.ts';
import { changesBetween, folderState, type FolderState } from '#lib/node/folder-state.ts';
import { OutputFolder } from './output-folder.ts';
import { shardOf } from './output-paths.ts';
import type { OutputPart, RenderResult } from './render-worker.ts';
import { recover } from './staging.ts';
import { WorkerPool } from './worker-pool.ts';

export interface PublisherOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** Write `.br` and `.gz` copies; a local server needs none. */
  readonly compressed: boolean;
  /** Overrides `feedbackEndpoint` of the content. */
  readonly feedbackEndpoint?: string | undefined;
  /** Render threads; default: one for each core. */
  readonly workers?: number | undefined;
  /** Files beside the pages and their assets: the CMS, headers. */
  readonly extraFiles: (now: Date, changed: readonly string[] | undefined) => Promise<SiteFiles>;
  /**
   * Judges the content while pages are rendered.
   * @param changed paths below the content folder; undefined: all
   * @returns the faults that forbid publication
   */
  readonly check: (now: Date, changed: readonly string[] | undefined) => Promise<readonly string[]>;
  /** Is it a path in the output folder that others write? */
  readonly isForeign: (path: string) => boolean;
  /** Called with what takes time. */
  readonly report: (message: string) => void;
}

export interface Publication {
  /** How many files were written. */
  readonly written: number;
  readonly removed: number;
  /** How many addresses the site has. */
  readonly addresses: number;
  /** When the next record is to be published; undefined where none waits. */
  readonly next: Date | undefined;
}

/** Nothing was published; the last good site is in place. */
export class PublicationError extends Error {
  override name = 'PublicationError';
}

/** The commit of the content; empty where there is no repository. */
function commitOf(dir: string): string {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: dir,
      encoding: 'utf8',
      stdio: [...stdio],
    });
  } catch {
    return '';
  }
}

/** @throws PublicationError where there are faults */
function failIfAny(faults: readonly string[]): void {
  if (faults.length > 0) throw new PublicationError(faults.join('\n'));
}

/** All addresses, and when the next embargo ends. */
function summaryOf(results: readonly RenderResult[]) {
  const times = results.flatMap(({ nextPublication }) => nextPublication ?? []);
  const [next] = times.sort((a, b) => a.getTime() - b.getTime());
  return { addresses: new Set(results.flatMap((result) => result.addresses)), next };
}

/** Waits for all, also where one fails. @throws the error of the first of them, by their order */
async function allOf<A, B, C>(a: Promise<A>, b: Promise<B>, c: Promise<C>): Promise<[A, B, C]> {
  await Promise.allSettled([a, b, c]);
  return [await a, await b, await c];
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #pool: WorkerPool;
  readonly #shards: number;
  readonly #assets: string;
  readonly #folder: OutputFolder;
  /** Of the last content that was read; undefined: none was. */
  #content: FolderState | undefined;
  #commit: string | undefined;
  /** Addresses whose files are not in the output folder, until they were rendered. */
  #missing: readonly string[];
  #lastWork: Promise<unknown> = Promise.resolve();
  /** Pages that are rendered for readers: content is read when they are done. */
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(options: PublisherOptions, code: CodeBundle) {
    const { contentDir, outDir, compressed, feedbackEndpoint } = options;
    this.#options = options;
    this.#shards = options.workers ?? availableParallelism();
    // What the workers keep fits only the manifest that was saved with it.
    const key = JSON.stringify([
      ...[code.version, contentDir, outDir, compressed, feedbackEndpoint],
      this.#shards,
    ]);
    const state = join(
      CACHES,
      'publish',
      createHash('sha256').update(key).digest('hex').slice(0, 20),
    );
    this.#assets = join(code.dir, 'client');
    const { isForeign } = options;
    const manifestFile = join(state, 'manifest.json');
    this.#folder = new OutputFolder({ outDir, manifestFile, compressed, isForeign });
    this.#missing = this.#folder.missing;
    this.#pool = new WorkerPool(
      Array.from({ length: this.#shards }, (_, shard) => ({
        code: code.dir,
        contentDir,
        outDir,
        compressed,
        feedbackEndpoint,
        shard,
        shards: this.#shards,
        stateFile: join(state, `reads-${shard}-of-${this.#shards}`),
      })),
    );
  }

  /** @throws Error when the pages cannot be bundled */
  static async open(options: PublisherOptions): Promise<Publisher> {
    const code = await codeBundle(options.contentDir, options.report);
    await recover(options.outDir);
    return new Publisher(options, code);
  }

  /** The folder of the assets that pages name, before they are in the output folder. */
  get assets(): string {
    return this.#assets;
  }

  /**
   * Brings the output folder up to date with the content folder at an instant.
   * @throws PublicationError with the faults of content and pages
   */
  publish(now: Date): Promise<Publication> {
    return this.exclusively(() => this.#publish(now));
  }

  /** Runs work on the output folder when no other does. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastWork.then(work);
    this.#lastWork = result.catch(() => undefined);
    return result;
  }

  /** Has the content changed since it was read? */
  hasNews(): boolean {
    const state = folderState(this.#options.contentDir);
    return this.#content !== undefined && changesBetween(this.#content, state).length > 0;
  }

  async #publish(now: Date): Promise<Publication> {
    const { contentDir, check, extraFiles } = this.#options;
    const content = folderState(contentDir);
    const head = commitOf(contentDir);
    const changed = this.#content && changesBetween(this.#content, content);
    await this.#asked;
    // The check says what is wrong in words of editors, so its faults go before all others.
    const [, , results] = await allOf(
      check(now, changed).then(failIfAny),
      this.#stageExtras(extraFiles(now, changed)),
      (async () => {
        await this.#pool.askAll({ do: 'read', now, changed, hasCommits: head !== this.#commit });
        [this.#content, this.#commit] = [content, head];
        return this.#render(this.#missing, 'pages');
      })(),
    );
    const { addresses, next } = summaryOf(results);
    const pages = await this.#folder.moveIntoPlace(addresses);
    await this.#render(this.#missing, 'bulk');
    const lost = this.#folder.withoutFiles(addresses);
    // Of a state that an earlier process did not save whole.
    if (lost.length > 0)
      for (const part of ['pages', 'bulk'] as const) await this.#render(lost, part);
    this.#missing = [];
    const bulk = await this.#folder.moveIntoPlace(addresses);
    const removed = await this.#folder.keepOnly(addresses);
    return { written: pages + bulk, removed, addresses: addresses.size, next };
  }

  /** @throws PublicationError with the messages of the pages that failed */
  async #render(missing: readonly string[], part: OutputPart): Promise<RenderResult[]> {
    const results = await this.#pool.askAll<RenderResult>({ do: 'render', missing, part });
    for (const { staged } of results)
      for (const [address, paths] of staged) this.#folder.addStaged(address, paths);
    failIfAny(results.flatMap(({ failures }) => failures));
    return results;
  }

  /** Stages the assets of pages and other files that are not rendered. */
  async #stageExtras(extraFiles: Promise<SiteFiles>): Promise<void> {
    const assets = filesIn(this.#assets).map((path) => [path, join(this.#assets, path)] as const);
    return this.#folder.stageExtras(
      new Map<string, string | Uint8Array>([...assets, ...(await extraFiles)]),
    );
  }

  /**
   * The file at an address as it would be published now, for a reader who asks before it is written.
   * @returns undefined where there is no such address
   */
  page(address: string): Promise<Uint8Array | undefined> {
    const shard = shardOf(address, this.#shards);
    const work = this.#pool.ask<Uint8Array | undefined>(shard, { do: 'page', address });
    this.#asked = Promise.allSettled([this.#asked, work]);
    return work;
  }

  /** Keeps on disk what was read, so that a later process starts from here. */
  async save(): Promise<void> {
    await this.#pool.askAll({ do: 'save' });
    this.#folder.save();
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
