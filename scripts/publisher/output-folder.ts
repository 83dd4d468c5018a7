/**
 * The output folder: which files each address has there, which wait in the staging folder, and which
 * have become superfluous.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { compressedCopies } from '#scripts/compress.ts';
import type { SiteFiles } from '#scripts/site-files.ts';
import { readHead, readItems, writeItems } from '#lib/node/item-file.ts';
import { fileState, folderState } from '#lib/node/folder-state.ts';
import { commit, stage } from './staging.ts';

export interface OutputFolderOptions {
  readonly outDir: string;
  /** Where what is known of the folder is kept for the next process. */
  readonly manifestFile: string;
  readonly compressed: boolean;
  /** Is it a path in the folder that others write? */
  readonly isForeign: (path: string) => boolean;
}

/** A file that is not rendered: its digest, and its path with those of its compressed copies. */
interface Extra {
  readonly digest: string;
  readonly paths: readonly string[];
}

/** Each path with size and time of its file. */
type KeptFiles = Readonly<Record<string, string | undefined>>;

/**
 * What is known of the folder, for the next process, is a file of items: by address, the file and its
 * compressed copies. The head has the files that are not rendered, by path.
 */
type KeptOutput = readonly [address: string, files: KeptFiles];
type KeptExtras = Readonly<Record<string, { digest: string; files: KeptFiles }>>;

/** Without the number of the inode, which a restored backup changes. */
const sizeAndTime = (state: string | undefined) => state?.slice(0, state.lastIndexOf(' '));

export class OutputFolder {
  readonly #options: OutputFolderOptions;
  /** Paths by address. */
  readonly #outputs = new Map<string, readonly string[]>();
  /** Paths by address that are staged: of failed publications too, which the next one completes. */
  readonly #staged = new Map<string, readonly string[]>();
  #extras: ReadonlyMap<string, Extra>;
  /** What the extras are to be. */
  #stagedExtras: ReadonlyMap<string, Extra>;
  /** Paths that may have become superfluous. */
  #superfluous: string[];
  /** Size and time by path, of files that have not been moved into place since. */
  readonly #known: Map<string, string | undefined>;

  constructor(options: OutputFolderOptions) {
    this.#options = options;
    const { outDir, manifestFile, isForeign } = options;
    const present = [...folderState(outDir)].filter(([path]) => !isForeign(path));
    this.#known = new Map(present.map(([path, state]) => [path, sizeAndTime(state)]));
    const isKept = existsSync(manifestFile);
    const outputs = isKept ? (readItems(manifestFile) as Iterable<KeptOutput>) : [];
    const extras = isKept ? (readHead(manifestFile) as KeptExtras) : {};
    const isThere = ([path, state]: readonly [string, string | undefined]) =>
      state !== undefined && this.#known.get(path) === state;
    for (const [address, files] of outputs)
      if (Object.entries(files).every(isThere)) this.#outputs.set(address, Object.keys(files));
    this.#extras = new Map(
      Object.entries(extras)
        .filter(([, { files }]) => Object.entries(files).every(isThere))
        .map(([path, { digest, files }]) => [path, { digest, paths: Object.keys(files) }]),
    );
    this.#stagedExtras = this.#extras;
    this.#superfluous = [...this.#known.keys()];
  }

  /** Notes files that a worker has staged for an address. */
  addStaged(address: string, paths: readonly string[]): void {
    this.#staged.set(address, paths);
  }

  /** The addresses of these that have neither files nor staged ones. */
  withoutFiles = (addresses: ReadonlySet<string>): string[] =>
    [...addresses].filter((address) => !this.#outputs.has(address) && !this.#staged.has(address));

  /** Moves what is staged for these addresses, and extras, into place. Returns the paths. */
  async moveIntoPlace(addresses: ReadonlySet<string>): Promise<string[]> {
    const staged = [...this.#staged].filter(([address]) => addresses.has(address));
    const extras = [...this.#stagedExtras].filter(([path, one]) => this.#extras.get(path) !== one);
    const moves = [
      ...extras.flatMap(([, { paths }]) => paths),
      ...staged.flatMap(([, paths]) => paths),
    ];
    for (const path of moves) this.#known.delete(path);
    await commit(this.#options.outDir, { moves, removals: [] });
    for (const [path, extra] of this.#extras)
      if (this.#stagedExtras.get(path) !== extra) this.#superfluous.push(...extra.paths);
    this.#extras = this.#stagedExtras;
    for (const [address, paths] of staged) {
      // A file that has become too small to be compressed has no copies any longer.
      this.#superfluous.push(...(this.#outputs.get(address) ?? []));
      this.#outputs.set(address, paths);
    }
    this.#staged.clear();
    return moves;
  }

  /** Removes the files of all other addresses. Returns the paths. */
  async keepOnly(addresses: ReadonlySet<string>): Promise<string[]> {
    for (const [address, paths] of this.#outputs)
      if (!addresses.has(address)) {
        this.#outputs.delete(address);
        this.#superfluous.push(...paths);
      }
    if (this.#superfluous.length === 0) return [];
    const extras = Array.from(this.#extras.values(), ({ paths }) => paths);
    const expected = new Set([...this.#outputs.values(), ...extras].flat());
    const removals = [...new Set(this.#superfluous)].filter((path) => !expected.has(path));
    await commit(this.#options.outDir, { moves: [], removals });
    this.#superfluous = [];
    return removals;
  }

  /** Stages files that are not rendered, as far as they have changed. */
  stageExtras(files: SiteFiles): void {
    const { outDir, compressed } = this.#options;
    const wanted = new Map<string, Extra>();
    for (const [path, source] of files) {
      const bytes = typeof source === 'string' ? readFileSync(source) : source;
      const digest = hash('sha1', bytes);
      const known = this.#extras.get(path);
      if (known?.digest === digest) {
        wanted.set(path, known);
        continue;
      }
      const copies = compressed ? compressedCopies(path, bytes) : [];
      stage(outDir, path, bytes);
      for (const [ending, copy] of copies) stage(outDir, path + ending, copy);
      wanted.set(path, { digest, paths: [path, ...copies.map(([ending]) => path + ending)] });
    }
    this.#stagedExtras = wanted;
  }

  /** Keeps what is known of the folder for the next process. */
  save(): void {
    const { outDir, manifestFile } = this.#options;
    const filesOf = (paths: readonly string[]): KeptFiles =>
      Object.fromEntries(
        paths.map((path) => {
          const known = this.#known.get(path) ?? sizeAndTime(fileState(outDir, path));
          this.#known.set(path, known);
          return [path, known];
        }),
      );
    const extras: KeptExtras = Object.fromEntries(
      Array.from(this.#extras, ([path, { digest, paths }]) => [
        path,
        { digest, files: filesOf(paths) },
      ]),
    );
    const outputs = this.#outputs
      .entries()
      // The workers hold what is staged for written; the next process has it rendered again.
      .filter(([address]) => !this.#staged.has(address))
      .map(([address, paths]): KeptOutput => [address, filesOf(paths)]);
    writeItems(manifestFile, extras, outputs);
  }
}
