/**
 * Checks a content folder again and again: after a change only those checks run that read something
 * which is now another. A report is the same as that of a checker which begins from nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headOf } from '#lib/node/git-history.ts';
import { LazyInput, TrackedStore, type Query } from '#site/tracked-store.ts';
import { fileProblems, prepareFile, treeProblems } from './checks/all.ts';
import { contextFor, QUERIES } from './checks/context.ts';
import { KEYS, recordIn, type Upload } from './checks/records.ts';
import {
  idOf,
  listContent,
  readText,
  UPLOADS,
  type ContentListing,
} from './content-tree.ts';
import { sortProblems, type Problem } from './report.ts';

export interface CheckResult {
  problems: Problem[];
  recordCount: number;
}

export interface Checker {
  /**
   * Brings the report up to date.
   * @param changed paths below the content folder that were added, changed or removed; undefined:
   * look at all files
   * @param now the moment to judge by
   */
  check(now: Date, changed?: readonly string[]): CheckResult;
}

type Input = readonly [key: string, value: unknown, digest?: string];

/** Of the bytes; of the fault where the file system refuses them. */
function digestOfFile(dir: string, file: string): string {
  try {
    return createHash('sha1').update(readFileSync(path.join(dir, file))).digest('base64url');
  } catch (error) {
    return JSON.stringify(readText(dir, file)) + String((error as NodeJS.ErrnoException).code);
  }
}

/** @returns undefined for a file that is gone again */
function uploadAt(file: string): Upload | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && { path: file, size: found.size, mtimeMs: found.mtimeMs };
}

/** Inputs that follow from names alone. */
function listingInputs({ files, unreadable, uploads }: ContentListing): Map<string, unknown> {
  const inputs = new Map<string, unknown>([
    [KEYS.unreadable, unreadable],
    [KEYS.uploads, uploads],
  ]);
  for (const [collection, own] of Map.groupBy(files, (listed) => listed.collection))
    inputs.set(
      KEYS.files(collection),
      own.map(({ file }) => file),
    );
  for (const { file } of [...files, ...unreadable])
    inputs.set(KEYS.isListed(file.split('/')[0] ?? '', idOf(file.split('/')[1] ?? '')), true);
  return inputs;
}

class TrackedChecker implements Checker {
  readonly #dir: string;
  readonly #store: TrackedStore;
  /** Keys of inputs that have a value. */
  #known = new Set<string>();

  constructor(dir: string, queries: ReadonlyMap<string, Query>) {
    this.#dir = dir;
    this.#store = new TrackedStore(queries);
  }

  check(now: Date, changed?: readonly string[]): CheckResult {
    const listing = listContent(this.#dir);
    this.#setInputs(listing, now, changed);
    const { result } = this.#store.track((reader) => {
      const context = contextFor(reader);
      const files = listing.files.map(({ file }) => file);
      for (const file of files) prepareFile(context, file);
      const records = files.filter((file) => recordIn(context, file) !== undefined);
      const problems = [
        ...treeProblems(context),
        ...files.flatMap((file) => fileProblems(context, file)),
      ];
      return { problems: sortProblems(problems), recordCount: records.length };
    });
    return result;
  }

  #setInputs(listing: ContentListing, now: Date, changed: readonly string[] | undefined): void {
    const isChanged = (file: string, key: string) =>
      !this.#known.has(key) ||
      changed === undefined ||
      changed.some((one) => file === one || file.startsWith(`${one}/`));
    const texts = listing.files.map(({ file }) => [file, KEYS.text(file)] as const);
    const uploads = listing.uploads.map((name) => [name, KEYS.upload(name)] as const);
    const names = listingInputs(listing);
    const inputs: Input[] = [
      [KEYS.now, now.toISOString()],
      [KEYS.folder, this.#dir],
      [KEYS.head, headOf(this.#dir)],
      ...names,
    ];
    for (const [file, key] of texts)
      if (isChanged(file, key))
        // Read again when it is needed: the texts of 15,000 documents are not kept in memory.
        inputs.push([
          key,
          new LazyInput(() => readText(this.#dir, file)),
          digestOfFile(this.#dir, file),
        ]);
    for (const [name, key] of uploads)
      if (isChanged(`${UPLOADS}/${name}`, key))
        inputs.push([key, uploadAt(path.join(this.#dir, UPLOADS, name))]);
    const present = new Set([...names.keys(), ...texts.map(([, key]) => key), ...uploads.map(([, key]) => key)]);
    const gone = [...this.#known].filter((key) => !present.has(key));
    this.#store.set([...inputs, ...gone.map((key) => [key, undefined] as const)]);
    this.#known = present;
  }
}

/** A checker of a content folder. */
export const createChecker = (dir: string): Checker => new TrackedChecker(dir, QUERIES);
