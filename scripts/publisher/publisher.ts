/**
 * Publishes the content folder into the output folder: whole at first, later only what read
 * something that has changed. `scripts/build.ts` uses it once, `scripts/start.ts` as long as it runs.
 */
// When libvips is first loaded it sets variables of the environment. In a worker, while another thread
// reads one, that ended the process (no C library allows it), in 1 of 30 builds: here no worker runs yet.
import 'sharp';
import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CACHES } from '#lib/node/settings.ts';
import { once } from '#lib/once.ts';
import { createQueue } from '#lib/queue.ts';
import { filesIn, type SiteFiles } from '#scripts/site-files.ts';
import { lock } from '#scripts/build-lock.ts';
import { codeBundle, hasOtherCode, type CodeBundle } from './code-bundle.ts';
import { changesBetween, contentState, type ContentState } from '#lib/node/folder-state.ts';
import { OutputFolder } from './output-folder.ts';
import { folderOf, pathOf, shardOf } from './output-paths.ts';
import { type Publication, summaryOf } from './publication.ts';
import { PublicationError } from './publication-error.ts';
import type { PublisherOptions } from './publisher-options.ts';
import type { Draft, PreviewedPage } from './preview.ts';
import type { RenderRequest, RenderResult } from './render-worker.ts';
import { recover } from './staging.ts';
import { WorkerPool } from './worker-pool.ts';

type OnChanged = (paths: readonly string[]) => void;

/** How long a publication may take to end when the process is to stop. */
const PATIENCE_MS = 4_000;

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #pool: WorkerPool;
  readonly #shards: number;
  readonly #code: CodeBundle;
  readonly #assets: string;
  /** The files that are not rendered, of the publication that was begun last. */
  #files: SiteFiles;
  /** Looked through at its first use, while the content is read and checked in other threads. */
  readonly #folder: () => OutputFolder;
  /** Of the last content that was read; undefined: none was. */
  #content: ContentState | undefined;
  /** At the last publication, which may have failed. */
  #seen: ContentState | undefined;
  /** At the last one that succeeded. */
  #published: ContentState | undefined;
  /** Outputs of the present publication. */
  #made = 0;
  #isClosing = false;
  /** Pages that are rendered for readers: content is read when they are done. */
  #asked: Promise<unknown> = Promise.resolve();

  readonly #unlock: () => Promise<void>;

  private constructor(options: PublisherOptions, code: CodeBundle, unlock: () => Promise<void>) {
    this.#unlock = unlock;
    const { contentDir, outDir, compressed, feedbackEndpoint } = options;
    this.#options = options;
    this.#code = code;
    this.#shards = options.workers ?? availableParallelism();
    // What the workers keep fits only the manifest that was saved with it.
    const key = JSON.stringify([
      ...[code.version, contentDir, outDir, compressed, feedbackEndpoint],
      this.#shards,
    ]);
    const state = join(CACHES, 'publish', hash('sha256', key).slice(0, 20));
    this.#assets = join(code.dir, 'client');
    this.#files = new Map(this.#assetFiles());
    const { isForeign } = options;
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
    const manifestFile = join(state, 'manifest');
    this.#folder = once(() => new OutputFolder({ outDir, manifestFile, compressed, isForeign }));
  }

  /**
   * Waits while another process publishes into the same folder.
   * @throws Error when the pages cannot be bundled
   */
  static async open(options: PublisherOptions): Promise<Publisher> {
    const { contentDir, outDir, report, signal } = options;
    const code = await codeBundle(contentDir, report, signal);
    const unlock = await lock(`${outDir}.lock`, (pid) =>
      report(
        `Đang chờ tiến trình ${pid}, cũng công bố vào ${outDir}. Hãy dừng tiến trình đó, hoặc đặt OUT_DIR là thư mục khác.`,
      ),
    );
    await recover(outDir);
    return new Publisher(options, code, unlock);
  }

  /**
   * Brings the output folder up to date with the content folder at an instant.
   * @param onChanged called with the paths of files that were written or removed: first with those
   * of the edited records, which their editor waits for, then of other pages, then with all others
   * @throws PublicationError with the faults of content and pages
   */
  publish(now: Date, onChanged: OnChanged = () => undefined): Promise<Publication> {
    return this.exclusively(() => this.#publish(now, onChanged));
  }

  /** Runs work on the output folder when no other does. */
  readonly exclusively = createQueue();

  /** Has the content changed since the last publication began? */
  hasNews(): boolean {
    const { files, head } = contentState(this.#options.contentDir);
    const seen = this.#seen;
    return (
      seen !== undefined && (changesBetween(seen.files, files).length > 0 || head !== seen.head)
    );
  }

  /** The content of the last publication that succeeded, and of the last one that was begun. */
  get contents(): { readonly published?: ContentState; readonly tried?: ContentState } {
    const [published, tried] = [this.#published, this.#seen];
    return { ...(published && { published }), ...(tried && { tried }) };
  }

  /** Does the content need another code bundle, which only another publisher can have? */
  hasOtherCode(): boolean {
    return hasOtherCode(this.#code, this.#options.contentDir);
  }

  /** Of the bundle of the pages, and of all code in `src`. */
  get codeVersion(): string {
    return this.#code.version;
  }

  /** Has the content been read, so that pages can be asked for? */
  get isReady(): boolean {
    return this.#content !== undefined;
  }

  async #publish(now: Date, onChanged: OnChanged): Promise<Publication> {
    const { contentDir, check, extraFiles, isServed = false } = this.#options;
    const content = contentState(contentDir);
    const changed = this.#content && changesBetween(this.#content.files, content.files);
    this.#seen = content;
    this.#made = 0;
    await this.#asked;
    const reading = this.#read(now, content, changed);
    // First what is waited for: pages, which are rendered for readers once the content is read, and
    // the CMS, also for an editor who is to correct what cannot be read.
    const isWaitedFor = isServed && !changed;
    if (isWaitedFor) await Promise.allSettled([reading]);
    const extras = extraFiles(now, changed).then((files) => {
      this.#files = new Map([...this.#assetFiles(), ...files]);
      this.#folder().stageExtras(this.#files);
    });
    if (isWaitedFor) await extras;
    const edited = changed?.flatMap((file) => folderOf(file) ?? []);
    // The check says what is wrong in words of editors, so its faults go before all others.
    const [problems, rendering] = await Promise.allSettled([
      check(now, changed),
      reading.then(() => this.#render(edited ? { part: 'first', edited } : {})),
      extras,
    ]);
    if (problems.status === 'rejected') throw problems.reason;
    if (problems.value.length > 0) throw new PublicationError(problems.value);
    if (rendering.status === 'rejected') throw rendering.reason;
    await extras;
    const { addresses, next } = summaryOf(rendering.value);
    const move = async () => {
      const paths = await this.#folder().moveIntoPlace(addresses);
      onChanged(paths);
      return paths.length;
    };
    let written = await move();
    const pages = edited ? await this.#render({}) : rendering.value;
    if (edited) written += await move();
    const formats = pages.flatMap((result) => result.formats);
    await this.#render({ part: 'bulk', formats });
    const lost = this.#folder().withoutFiles(addresses);
    // Removed by others, or of a state that an earlier process did not save whole.
    if (lost.length > 0)
      for (const part of ['pages', 'bulk'] as const)
        await this.#render({ part, formats, missing: lost });
    written += await move();
    const removed = await this.#folder().keepOnly(addresses);
    this.#published = content;
    onChanged(removed);
    return {
      made: this.#made,
      written,
      removed: removed.length,
      addresses: addresses.size,
      next,
    };
  }

  async #read(now: Date, content: ContentState, changed: readonly string[] | undefined) {
    const hasCommits = !this.#content || content.head !== this.#content.head;
    await this.#pool.askAll({ do: 'read', now, changed, hasCommits });
    this.#content = content;
  }

  /**
   * @param request what is not the default: all pages
   * @throws PublicationError with the messages of the pages that failed, and when the process is to
   * stop
   */
  async #render(request: Partial<RenderRequest>): Promise<RenderResult[]> {
    const results = await this.#pool.askAll<RenderResult>({
      ...{ do: 'render', part: 'pages', edited: [], missing: [] },
      ...request,
    });
    for (const { staged, made } of results) {
      this.#made += made;
      for (const [address, paths] of staged) this.#folder().addStaged(address, paths);
    }
    const failures = results.flatMap((result) => result.failures);
    if (failures.length > 0 || this.#isClosing) throw new PublicationError([], failures.join('\n'));
    return results;
  }

  #assetFiles = () =>
    filesIn(this.#assets).map((path) => [path, join(this.#assets, path)] as const);

  /**
   * The file at an address as it would be published now, for a reader who asks before it is written.
   * @returns undefined where there is no such address, or the content has not been read
   */
  async page(address: string): Promise<Uint8Array | undefined> {
    const file = this.#files.get(pathOf(address));
    if (file) return typeof file === 'string' ? readFile(file) : file;
    if (!this.isReady) return undefined;
    const shard = shardOf(address, this.#shards);
    const work = this.#pool.ask<Uint8Array | undefined>(shard, { do: 'page', address });
    this.#asked = Promise.allSettled([this.#asked, work]);
    return work;
  }

  /**
   * The page of a record as a draft has it; nothing of it is published or kept.
   * @returns undefined where there is no such page, of a record that does not parse, and before the
   *   content has been read
   * @throws Error of the page
   */
  async preview(draft: Draft): Promise<PreviewedPage | undefined> {
    if (!this.isReady) return undefined;
    return this.#pool.ask(shardOf(draft.address, this.#shards), { do: 'preview', draft });
  }

  /** Keeps on disk what was read, so that a later process starts from here. */
  async save(): Promise<void> {
    await this.#pool.askEach({ do: 'save' });
    this.#folder().save();
  }

  /**
   * Ends within seconds: saves, and publishes nothing more. A publication that takes longer is given
   * up, and a later process goes on from what was saved before.
   */
  async stop(): Promise<void> {
    this.#isClosing = true;
    const ended = this.#pool.askAll({ do: 'stop' }).then(() => this.exclusively(() => this.save()));
    await Promise.race([ended, setTimeout(PATIENCE_MS)]);
    await this.close();
  }

  /** Ends the workers: nothing can be published any longer, but the folder is still taken. */
  endWorkers(): Promise<void> {
    return this.#pool.close();
  }

  /** Lets another publisher have the folder, which this one no longer publishes into. */
  leaveFolder(): Promise<void> {
    return this.#unlock();
  }

  async close(): Promise<void> {
    await this.endWorkers();
    await this.leaveFolder();
  }
}
