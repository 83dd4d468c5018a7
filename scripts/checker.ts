/**
 * Checks a content folder again and again: after a change only those checks run that read something
 * which is now another. A report is the same as that of a checker which begins from nothing.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileState } from '#lib/node/folder-state.ts';
import { blobId, headOf } from '#lib/node/git-history.ts';
import type { StoredCell } from '#db/cell.ts';
import { digestOf } from '#db/digest.ts';
import { LazyInput } from '#db/lazy-input.ts';
import { TrackedStore } from '#db/tracked-store.ts';
import { fileProblems, prepareFile, rootQueries, treeProblems } from '#check/run.ts';
import { contextFor, QUERIES } from '#check/context.ts';
import { KEYS, recordIn, type Upload } from '#check/records.ts';
import {
  idOf,
  listContent,
  readText,
  UPLOADS,
  type ContentListing,
  type UnreadableFile,
} from '#check/content-tree.ts';
import { sortProblems, type Problem } from '#check/report.ts';

export interface CheckResult {
  problems: Problem[];
  recordCount: number;
}

interface Checker {
  /**
   * Brings the report up to date.
   * @param changed paths below the content folder that were added, changed or removed; undefined:
   * look at all files
   * @param now the moment to judge by
   */
  check(now: Date, changed?: readonly string[]): CheckResult;
  /** The same in less memory: what the parser of Markdown takes is freed in between. */
  checkInTurns(now: Date, changed?: readonly string[]): Promise<CheckResult>;
  /** What it knows, for a checker of a later process that runs the same code. */
  stored(): StoredChecker;
}

export interface StoredChecker {
  readonly cells: Iterable<StoredCell>;
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** A text that is not read again as long as its file is as it was. */
interface KnownFile {
  readonly state: string;
  /** The id that git has or would have for it. */
  readonly id: string;
}

type Input = readonly [key: string, value: unknown, digest?: string];

/** Number of files that are read before they are judged. */
const BATCH = 100;

/** @returns undefined for a file that is gone again */
function uploadAt(file: string): Upload | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && { path: file, size: found.size, mtimeMs: found.mtimeMs };
}

const LISTED = digestOf(true);

/** Inputs that follow from names alone. */
const listingInputs = ({ files, unreadable, uploads }: ContentListing): Input[] => [
  [KEYS.unreadable, unreadable],
  [KEYS.uploads, uploads],
  ...Array.from(
    Map.groupBy(files, ({ collection }) => collection),
    ([collection, own]): Input => [KEYS.files(collection), own.map(({ file }) => file)],
  ),
  ...[...files, ...unreadable].map(({ file }): Input => {
    const [folder = '', name = ''] = file.split('/');
    return [KEYS.isListed(folder, idOf(name)), true, LISTED];
  }),
];

class TrackedChecker implements Checker {
  readonly #dir: string;
  readonly #store = new TrackedStore(QUERIES);
  /** The commit that the folder is at. */
  #head: string | undefined;
  /** Keys of the inputs that depend on files. */
  #known = new Set<string>();

  /** Texts that were read and not judged yet, and the one read last. */
  readonly #texts = new Map<string, string | UnreadableFile>();

  /** Of an earlier process, until the first check. */
  #stored: Iterable<StoredCell> | undefined;
  readonly #files: Map<string, KnownFile>;

  constructor(dir: string, stored: StoredChecker | undefined) {
    this.#dir = dir;
    this.#stored = stored?.cells;
    this.#files = new Map(stored?.files);
  }

  stored = (): StoredChecker => ({
    cells: this.#store.stored(() => true),
    files: new Map([...this.#files].filter(([file]) => this.#known.has(KEYS.text(file)))),
  });

  check(now: Date, changed?: readonly string[]): CheckResult {
    const turns = this.#turns(now, changed);
    let turn = turns.next();
    while (!turn.done) turn = turns.next();
    return turn.value;
  }

  async checkInTurns(now: Date, changed?: readonly string[]): Promise<CheckResult> {
    const turns = this.#turns(now, changed);
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) await setImmediate();
    return turn.value;
  }

  *#turns(now: Date, changed?: readonly string[]): Generator<undefined, CheckResult> {
    const listing = listContent(this.#dir);
    const files = listing.files.map(({ file }) => file);
    const isChanged = (file: string, key: string) =>
      !this.#known.has(key) ||
      changed === undefined ||
      changed.some((one) => file === one || file.startsWith(`${one}/`));
    const read = files.filter((file) => isChanged(file, KEYS.text(file)));
    const before = this.#known;
    this.#head = headOf(this.#dir);
    const inputs = this.#listed(listing, now, isChanged);
    const hasGone = this.#stored !== undefined || [...before].some((key) => !this.#known.has(key));
    if (this.#stored) {
      this.#store.restore(this.#stored, [...inputs, ...read.flatMap(this.#text)]);
      this.#stored = undefined;
    } else {
      this.#store.set(inputs);
      for (let start = 0; start < read.length; start += BATCH) {
        this.#readBatch(read.slice(start, start + BATCH));
        yield;
      }
    }
    const { result } = this.#store.track((reader) => {
      const context = contextFor(reader);
      const problems = [
        ...treeProblems(context),
        ...files.flatMap((file) => fileProblems(context, file)),
      ];
      const recordCount = files.filter((file) => recordIn(context, file)).length;
      return { problems: sortProblems(problems), recordCount };
    });
    this.#texts.clear();
    if (hasGone) this.#store.prune(rootQueries(files));
    return result;
  }

  /** All inputs but the texts. */
  #listed(
    listing: ContentListing,
    now: Date,
    isChanged: (file: string, key: string) => boolean,
  ): Input[] {
    const names = listingInputs(listing);
    const uploads = listing.uploads.map(
      (name) => [`${UPLOADS}/${name}`, KEYS.upload(name)] as const,
    );
    const present = new Set([
      ...names.map(([key]) => key),
      ...uploads.map(([, key]) => key),
      ...listing.files.flatMap(({ file }) => [KEYS.text(file), KEYS.blob(file)]),
    ]);
    const gone = [...this.#known].filter((key) => !present.has(key));
    const written = uploads.filter(([file, key]) => isChanged(file, key));
    this.#known = present;
    return [
      ...names,
      ...written.map(([file, key]): Input => [key, uploadAt(path.join(this.#dir, file))]),
      ...gone.map((key): Input => [key, undefined]),
      [KEYS.now, now.toISOString()],
      [KEYS.folder, this.#dir],
      [KEYS.head, this.#head],
    ];
  }

  /** The text of a file as an input, which is read again when it is needed, and its id in git. */
  #text = (file: string): Input[] => {
    const id = this.#idOf(file);
    return [
      [KEYS.text(file), new LazyInput(() => this.#textOf(file)), id],
      [KEYS.blob(file), id, id],
    ];
  };

  #idOf(file: string): string {
    const written = fileState(this.#dir, file);
    // Git has two kinds of ids, of different lengths.
    const state = `${written} ${this.#head?.length}`;
    const known = this.#files.get(file);
    if (known?.state === state) return known.id;
    this.#files.delete(file);
    const text = this.#texts.get(file) ?? readText(this.#dir, file);
    if (typeof text !== 'string') return digestOf(text);
    const id = blobId(Buffer.from(text), this.#head);
    this.#files.set(file, { state, id });
    return id;
  }

  /** Reads and judges some files: the texts of 15,000 documents are not kept in memory. */
  #readBatch(files: readonly string[]): void {
    this.#texts.clear();
    for (const file of files) this.#texts.set(file, readText(this.#dir, file));
    this.#store.set(files.flatMap(this.#text));
    this.#store.track((reader) => {
      for (const file of files) prepareFile(contextFor(reader), file);
    });
    this.#texts.clear();
  }

  /** The text of a file; several queries need the same one in succession. */
  #textOf(file: string): string | UnreadableFile {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    this.#texts.clear();
    const text = readText(this.#dir, file);
    this.#texts.set(file, text);
    return text;
  }
}

/**
 * A checker of a content folder.
 * @param stored by an earlier one of the same code and folder
 */
export const createChecker = (dir: string, stored?: StoredChecker): Checker =>
  new TrackedChecker(dir, stored);
