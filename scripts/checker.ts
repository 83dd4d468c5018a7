/**
 * Checks a content folder again and again: after a change only those checks run that read something
 * which is now another. A report is the same as that of a checker which begins from nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headOf } from '#lib/node/git-history.ts';
import { digestOf } from '#site/digest.ts';
import { LazyInput } from '#site/lazy-input.ts';
import { TrackedStore } from '#site/tracked-store.ts';
import { fileProblems, prepareFile, rootQueries, treeProblems } from './checks/all.ts';
import { contextFor, QUERIES } from './checks/context.ts';
import { KEYS, recordIn, type Upload } from './checks/records.ts';
import {
  idOf,
  listContent,
  readText,
  UPLOADS,
  type ContentListing,
  type UnreadableFile,
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
    return createHash('sha1')
      .update(readFileSync(path.join(dir, file)))
      .digest('base64url');
  } catch (error) {
    return JSON.stringify(readText(dir, file)) + String((error as NodeJS.ErrnoException).code);
  }
}

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
  /** Keys of the inputs that depend on files. */
  #known = new Set<string>();

  /** The text read last: several queries need the same one in succession. */
  #last: { readonly file: string; readonly text: string | UnreadableFile } | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  check(now: Date, changed?: readonly string[]): CheckResult {
    const listing = listContent(this.#dir);
    this.#last = undefined;
    const files = listing.files.map(({ file }) => file);
    const { read, hasGone } = this.#setInputs(listing, now, changed);
    const { result } = this.#store.track((reader) => {
      const context = contextFor(reader);
      for (const file of read) prepareFile(context, file);
      const problems = [
        ...treeProblems(context),
        ...files.flatMap((file) => fileProblems(context, file)),
      ];
      const recordCount = files.filter((file) => recordIn(context, file)).length;
      return { problems: sortProblems(problems), recordCount };
    });
    if (hasGone) this.#store.prune(rootQueries(files));
    return result;
  }

  #textOf(file: string): string | UnreadableFile {
    if (this.#last?.file !== file) this.#last = { file, text: readText(this.#dir, file) };
    return this.#last.text;
  }

  /** Returns which records were read, and whether a file is gone. */
  #setInputs(listing: ContentListing, now: Date, changed: readonly string[] | undefined) {
    const isChanged = (file: string, key: string) =>
      !this.#known.has(key) ||
      changed === undefined ||
      changed.some((one) => file === one || file.startsWith(`${one}/`));
    const names = listingInputs(listing);
    const inputs: Input[] = [...names];
    const present = new Set(names.map(([key]) => key));
    const read: string[] = [];
    for (const { file } of listing.files) {
      const key = KEYS.text(file);
      present.add(key);
      if (!isChanged(file, key)) continue;
      read.push(file);
      // Read again when it is needed: the texts of 15,000 documents are not kept in memory.
      const text = new LazyInput(() => this.#textOf(file));
      inputs.push([key, text, digestOfFile(this.#dir, file)]);
    }
    for (const name of listing.uploads) {
      const key = KEYS.upload(name);
      const file = `${UPLOADS}/${name}`;
      if (isChanged(file, key)) inputs.push([key, uploadAt(path.join(this.#dir, file))]);
      present.add(key);
    }
    const gone = [...this.#known].filter((key) => !present.has(key));
    this.#known = present;
    this.#store.set([
      ...inputs,
      ...gone.map((key): Input => [key, undefined]),
      [KEYS.now, now.toISOString()],
      [KEYS.folder, this.#dir],
      [KEYS.head, headOf(this.#dir)],
    ]);
    return { read, hasGone: gone.length > 0 };
  }
}

/** A checker of a content folder. */
export const createChecker = (dir: string): Checker => new TrackedChecker(dir);
