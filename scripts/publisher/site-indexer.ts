/** Keeps the search index of an output folder up to date with its pages. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type SearchTerms, searchTermsSchema } from '#features/search-term/schema.ts';
import { readRecord } from '#lib/front-matter.ts';
import { writeWhole } from '#lib/node/write-whole.ts';
import { EMPTY_STATE, type IndexState, IndexWriter } from '#search/index/index-writer.ts';
import { IndexFolder } from './index-folder.ts';
import { PAGE, urlOf } from './output-paths.ts';
import { PagefindCopies } from './pagefind-copies.ts';
import { readPages } from './read-pages.ts';

export interface IndexerOptions {
  readonly outDir: string;
  readonly contentDir: string;
  /** Where what is known of the index is kept for the next process. */
  readonly stateFile: string;
  /** Another version reads pages in another way. */
  readonly codeVersion: string;
  /** Of `PagefindCopies`. */
  readonly pagefindDir: string;
  /** Threads that read pages when there are many. */
  readonly threads: number;
}

interface Saved {
  readonly codeVersion: string;
  readonly index: IndexState;
  /** Size and time of the file of each address. */
  readonly seen: Readonly<Record<string, string>>;
}

/** Abbreviations and related words of `search-terms.yml`, which is optional. */
function readTerms(contentDir: string): SearchTerms {
  const file = join(contentDir, 'search-terms.yml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return searchTermsSchema.parse(readRecord(file, text).data);
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export class SiteIndexer {
  readonly #options: IndexerOptions;
  readonly #folder: IndexFolder;
  readonly #copies: PagefindCopies;
  #writer: IndexWriter;
  /** Size and time of the file of each address when it was read. */
  #seen: Map<string, string>;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#folder = new IndexFolder(options.outDir);
    this.#copies = new PagefindCopies(options.pagefindDir);
    const saved = this.#saved();
    this.#writer = new IndexWriter(this.#folder.read, saved?.index);
    this.#seen = new Map(Object.entries(saved?.seen ?? {}));
  }

  /** What an earlier process has saved, if the index is still as it was then. */
  #saved(): Saved | undefined {
    const { stateFile, codeVersion } = this.#options;
    if (!existsSync(stateFile) || !existsSync(this.#copies.pages)) return undefined;
    const saved = JSON.parse(readFileSync(stateFile, 'utf8')) as Saved;
    const isPresent =
      saved.codeVersion === codeVersion && saved.index.entry === this.#folder.entry();
    return isPresent ? saved : undefined;
  }

  /**
   * Brings the index up to date.
   * @param changed paths that were written or removed since the last time; undefined: not known
   * @returns how many pages it has; undefined when nothing has changed
   * @throws Error of the file system
   */
  async update(changed: readonly string[] | undefined): Promise<number | undefined> {
    const { outDir, contentDir, threads, pagefindDir } = this.#options;
    const terms = readTerms(contentDir);
    const former = this.#writer.state;
    const isNew = former.entry === '';
    // Abbreviations are written out in the index.
    if (!isEqual(terms.abbreviations, former.terms.abbreviations) || isNew) this.#startAnew(terms);
    const urls =
      changed && this.#seen.size > 0
        ? changed.flatMap((path) => (basename(path) === PAGE ? [urlOf(path)] : []))
        : this.#differences();
    // Before they are read: a page that is written meanwhile is different the next time.
    const states = urls.map((url) => [url, this.#stateOf(url)] as const);
    const known = this.#writer.digests();
    if (this.#seen.size === 0) this.#copies.keepOnly(new Set(urls));
    const read = await readPages({ outDir, urls, known, terms, pagefindDir }, threads);
    const added = read.flatMap(({ segment }) => (segment.rows.length > 0 ? [segment] : []));
    const gone = read.flatMap((each) => each.gone).filter((url) => known.has(url));
    const isSame = added.length + gone.length === 0 && !isNew && isEqual(terms, former.terms);
    if (!isSame) this.#folder.keepOnly(this.#writer.update(added, gone, terms, this.#folder));
    for (const [url, state] of states)
      if (state === undefined) this.#seen.delete(url);
      else this.#seen.set(url, state);
    return isSame ? undefined : this.#writer.digests().size;
  }

  /** Joins segments, if it is time. @param whole the index is to have one segment */
  async merge(whole: boolean): Promise<void> {
    if (!this.#writer.isMergeDue(whole)) return;
    try {
      this.#folder.keepOnly(this.#writer.merge(whole, this.#folder));
    } catch {
      // Files of the index were lost or damaged: the pages are still there to be read.
      this.#startAnew(this.#writer.state.terms);
      await this.update(undefined);
    }
  }

  #startAnew(terms: SearchTerms): void {
    this.#writer = new IndexWriter(this.#folder.read, { ...EMPTY_STATE, terms });
    this.#seen.clear();
    // First: if the process ends before it saves, the next one must not go on from what is cleared.
    rmSync(this.#options.stateFile, { force: true });
  }

  /** Keeps what is known for the next process. */
  save(): void {
    const { stateFile, codeVersion } = this.#options;
    const saved: Saved = {
      codeVersion,
      index: this.#writer.state,
      seen: Object.fromEntries(this.#seen),
    };
    writeWhole(stateFile, JSON.stringify(saved));
  }

  /** Size and time of the file of an address; undefined where there is none. */
  #stateOf(url: string): string | undefined {
    const stat = statSync(join(this.#options.outDir, url, PAGE), { throwIfNoEntry: false });
    return stat && `${stat.size} ${stat.mtimeMs}`;
  }

  /** Addresses whose files are not as they were when they were read. */
  #differences(): string[] {
    const { outDir } = this.#options;
    const different: string[] = [];
    const present = new Set<string>();
    const look = (url: string): void => {
      for (const entry of readdirSync(join(outDir, url), { withFileTypes: true }))
        if (entry.isDirectory()) look(`${url}${entry.name}/`);
        else if (entry.name === PAGE) {
          present.add(url);
          if (this.#seen.get(url) !== this.#stateOf(url)) different.push(url);
        }
    };
    look('/');
    return [...different, ...[...this.#seen.keys()].filter((url) => !present.has(url))];
  }
}
