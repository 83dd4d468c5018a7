/**
 * Publishes the content folder into the output folder: whole at first, later only what read
 * something that has changed. `scripts/build.ts` uses it once, `scripts/start.ts` as long as it runs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHES } from '#lib/node/settings.ts';
import { compressedCopies } from '#scripts/compress.ts';
import { filesIn, type SiteFiles } from '#scripts/site-files.ts';
import { codeBundle, type CodeBundle } from './code-bundle.ts';
import { changesBetween, folderState, type FolderState } from './folder-state.ts';
import { EMPTY, isThere, filesOf, type Extra, type Manifest } from './manifest.ts';
import { shardOf } from './output-paths.ts';
import type { RenderResult } from './render-worker.ts';
import { commit, recover, stage } from './staging.ts';
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

/** Waits for all, also where one fails. @throws the error of the first that failed */
async function allOf<A, B, C>(a: Promise<A>, b: Promise<B>, c: Promise<C>): Promise<[A, B, C]> {
  await Promise.allSettled([a, b, c]);
  return Promise.all([a, b, c]);
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #pool: WorkerPool;
  readonly #shards: number;
  readonly #assets: string;
  readonly #manifestFile: string;
  /** Paths by address. */
  #outputs = new Map<string, readonly string[]>();
  /** Digests and paths of the files that are not rendered, by their path. */
  #extras = new Map<string, Extra>();
  /** Paths of the extras before the last change of them. */
  #oldExtras: readonly string[] = [];
  /** Paths by address, staged in publications that then failed: the next one moves them into place. */
  readonly #pending = new Map<string, readonly string[]>();
  /** Of the last content that was read; undefined: none was. */
  #content: FolderState | undefined;
  #commit: string | undefined;
  #missing: readonly string[];
  /** Paths in the output folder that the first publication does not know. */
  #unknown: readonly string[];
  #lastWork: Promise<unknown> = Promise.resolve();
  /** Pages that are rendered for readers: content is read when they are done. */
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(options: PublisherOptions, code: CodeBundle) {
    const { contentDir, outDir, compressed, feedbackEndpoint } = options;
    this.#options = options;
    this.#shards = options.workers ?? availableParallelism();
    const key = JSON.stringify([code.version, contentDir, outDir, compressed, feedbackEndpoint]);
    const state = join(
      CACHES,
      'publish',
      createHash('sha256').update(key).digest('hex').slice(0, 20),
    );
    this.#manifestFile = join(state, 'manifest.json');
    this.#assets = join(code.dir, 'client');
    const { outputs, extras, files } = this.#lastManifest();
    const present = folderState(outDir);
    const there = (paths: readonly string[]) => isThere(paths, files, present);
    for (const [address, paths] of Object.entries(outputs))
      if (there(paths)) this.#outputs.set(address, paths);
    for (const [path, extra] of Object.entries(extras))
      if (there(extra.paths)) this.#extras.set(path, extra);
    this.#missing = Object.keys(outputs).filter((address) => !this.#outputs.has(address));
    this.#unknown = [...present.keys()].filter((path) => !options.isForeign(path));
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

  #lastManifest(): Manifest {
    return existsSync(this.#manifestFile)
      ? (JSON.parse(readFileSync(this.#manifestFile, 'utf8')) as Manifest)
      : EMPTY;
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
    const [faults, extraPaths, results] = await allOf(
      check(now, changed),
      this.#publishExtras(extraFiles(now, changed)),
      (async () => {
        await this.#pool.askAll({ do: 'read', now, changed, hasCommits: head !== this.#commit });
        [this.#content, this.#commit] = [content, head];
        const rendered = await this.#render(this.#missing);
        this.#missing = [];
        return rendered;
      })(),
    );
    const failures = [...faults, ...results.flatMap((result) => result.failures)];
    if (failures.length > 0) throw new PublicationError(failures.join('\n'));
    const addresses = new Set(results.flatMap((result) => result.addresses));
    const lost = [...addresses].filter(
      (address) => !this.#outputs.has(address) && !this.#pending.has(address),
    );
    // Of a state that an earlier process did not save whole.
    if (lost.length > 0) await this.#render(lost);
    const { written, removed } = await this.#moveIntoPlace(addresses, extraPaths);
    const times = results.flatMap(({ nextPublication }) => nextPublication ?? []);
    const [next] = times.sort((a, b) => a.getTime() - b.getTime());
    return { written, removed, addresses: addresses.size, next };
  }

  async #render(missing: readonly string[]): Promise<RenderResult[]> {
    const results = await this.#pool.askAll<RenderResult>({ do: 'render', missing });
    for (const { staged } of results)
      for (const [address, paths] of staged) this.#pending.set(address, paths);
    return results;
  }

  /** Moves what is staged into place, and removes what no address has any longer. */
  async #moveIntoPlace(addresses: ReadonlySet<string>, extras: readonly string[]) {
    const before = [...this.#unknown, ...this.#oldExtras, ...this.#paths()];
    for (const address of this.#outputs.keys())
      if (!addresses.has(address)) this.#outputs.delete(address);
    const moves: string[] = [];
    for (const [address, paths] of this.#pending)
      if (addresses.has(address)) {
        this.#outputs.set(address, paths);
        moves.push(...paths);
      }
    const expected = new Set(this.#paths());
    const removals = [...new Set(before)].filter((path) => !expected.has(path));
    await commit(this.#options.outDir, { moves, removals });
    this.#pending.clear();
    this.#unknown = [];
    this.#oldExtras = [];
    return { written: moves.length + extras.length, removed: removals.length };
  }

  #paths = (): string[] => [
    ...[...this.#outputs.values()].flat(),
    ...Array.from(this.#extras.values(), ({ paths }) => paths).flat(),
  ];

  /**
   * Writes assets and other files as far as they have changed, before the pages that name them;
   * those that go do so with the pages. Returns the paths that were written.
   */
  async #publishExtras(extraFiles: Promise<SiteFiles>): Promise<string[]> {
    const { outDir, compressed } = this.#options;
    const files = await extraFiles;
    const assets = filesIn(this.#assets).map((path) => [path, join(this.#assets, path)] as const);
    const moves: string[] = [];
    const wanted = new Map<string, Extra>();
    for (const [path, source] of new Map<string, string | Uint8Array>([...assets, ...files])) {
      const bytes = typeof source === 'string' ? readFileSync(source) : source;
      const digest = createHash('sha1').update(bytes).digest('hex');
      const known = this.#extras.get(path);
      if (known?.digest === digest) {
        wanted.set(path, known);
        continue;
      }
      const copies = compressed ? await compressedCopies(path, bytes) : [];
      await stage(outDir, path, bytes);
      for (const [ending, copy] of copies) await stage(outDir, path + ending, copy);
      const paths = [path, ...copies.map(([ending]) => path + ending)];
      moves.push(...paths);
      wanted.set(path, { digest, paths });
    }
    this.#oldExtras = Array.from(this.#extras.values(), ({ paths }) => paths).flat();
    this.#extras = wanted;
    await commit(outDir, { moves, removals: [] });
    return moves;
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
    mkdirSync(dirname(this.#manifestFile), { recursive: true });
    const manifest: Manifest = {
      outputs: Object.fromEntries(this.#outputs),
      extras: Object.fromEntries(this.#extras),
      files: filesOf(folderState(this.#options.outDir)),
    };
    writeFileSync(`${this.#manifestFile}.next`, JSON.stringify(manifest));
    renameSync(`${this.#manifestFile}.next`, this.#manifestFile);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
