/**
 * Inputs (records, bodies, the day) and named queries over them. Each result is kept with what it was
 * computed from, so that after a change only those queries are computed again that read something whose
 * value is now another; a query whose new result equals the old one stops the change there.
 * The method is that of Salsa and of rustc's queries: revisions, and early cutoff by digest.
 */
import { after, isPromise } from './after.ts';
import {
  ABSENT,
  copyOf,
  INPUT,
  keyOf,
  nameOf,
  newCell,
  restoredCells,
  storedCells,
  type Cell,
  type StoredCell,
} from './cell.ts';
import { digestOf, rememberDigest } from './digest.ts';
import type { Input } from './inputs.ts';
import { LazyInput } from './lazy-input.ts';
import type { Argument, Query, Reader } from './query.ts';
import { RecentResults } from './recent-results.ts';

export class TrackedStore {
  #cells = new Map<string, Cell>();
  #revision = 1;
  #runningCount = 0;
  readonly #queries: ReadonlyMap<string, Query>;
  /** Of an overlay: the store whose cells it copies when they are asked for. */
  readonly #base: TrackedStore | undefined;
  readonly #recent = new RecentResults();

  constructor(queries: ReadonlyMap<string, Query>, base?: TrackedStore) {
    this.#queries = queries;
    this.#base = base;
  }

  /**
   * Sets inputs; `undefined` removes one. Equal values change nothing.
   * @param digest of the value, where it is known already
   * @throws Error while queries are being computed: they would see half of the change
   */
  set(inputs: Iterable<Input>): void {
    if (this.#runningCount > 0) throw new Error('inputs changed while queries were running');
    const revision = this.#revision + 1;
    for (const [name, value, known] of inputs) {
      const digest = known ?? digestOf(value);
      const present = this.#input(name);
      if (present.digest === digest && present.value !== ABSENT) continue;
      const cell = this.#cells.get(present.key) ?? this.#add(copyOf(present));
      if (cell.digest !== digest) {
        this.#revision = revision;
        cell.digest = digest;
        cell.changedAt = revision;
      }
      rememberDigest(value, digest);
      cell.value = value;
    }
  }

  /** Runs `work` with a reader. Returns its result and the keys it read. */
  track<R>(work: (reader: Reader) => R): {
    readonly result: R;
    readonly reads: ReadonlySet<string>;
  } {
    const reads = new Set<string>();
    return { result: work(this.#reader(({ key }) => reads.add(key), [])), reads };
  }

  /** Brings a query up to date. @returns its new result in a field, where it is another than before */
  refresh(
    name: string,
    args: readonly Argument[],
  ): { readonly value: unknown } | undefined | Promise<{ readonly value: unknown } | undefined> {
    const cell = this.#query(name, args);
    const before = cell.digest;
    return after(this.#bringUpToDate(cell, []), (value) =>
      cell.digest === before ? undefined : { value },
    );
  }

  /** The digest of a query's result as it was last computed; undefined where it never was. */
  digest(name: string, args: readonly Argument[]): string | undefined {
    return this.#cells.get(keyOf(name, args))?.digest;
  }

  /** Makes the next `refresh` of a query compute and return it whatever it read. */
  forget(name: string, args: readonly Argument[]): void {
    const cell = this.#query(name, args);
    cell.digest = undefined;
    cell.value = ABSENT;
    cell.verifiedAt = 0;
  }

  /** Forgets all that neither these queries nor what they read need. */
  prune(roots: Iterable<readonly [name: string, args: readonly Argument[]]>): void {
    const used = new Set<Cell>();
    const waiting = Array.from(roots).flatMap(
      ([name, args]) => this.#cells.get(keyOf(name, args)) ?? [],
    );
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      if (used.has(cell)) continue;
      used.add(cell);
      waiting.push(...cell.reads);
    }
    for (const cell of this.#cells.values())
      if (!used.has(cell) && !cell.isInput) this.#cells.delete(cell.key);
  }

  /**
   * All digests and reads, to go on from in a later process.
   * @param hasValue are the results of that query kept too? What needs others computes them again
   */
  stored(hasValue: (name: string) => boolean): Iterable<StoredCell> {
    return storedCells([...this.#cells.values()], hasValue);
  }

  /**
   * Goes on from where an earlier process of the same code ended: what read nothing that `inputs`
   * changes is not computed again. To be called first, with all inputs.
   * @param later names of inputs that are set before anything reads them
   */
  restore(
    stored: Iterable<StoredCell>,
    inputs: readonly Input[],
    later: readonly string[] = [],
  ): void {
    const present = new Set(
      [...inputs.map(([name]) => name), ...later].map((name) => INPUT + name),
    );
    const { cells, revision } = restoredCells(stored, this.#cellOf);
    this.#revision = Math.max(this.#revision, revision);
    const gone = cells.filter(({ key, isInput }) => isInput && !present.has(key));
    this.set([...inputs, ...gone.map(({ key }): Input => [key.slice(INPUT.length), undefined])]);
  }

  /**
   * A store that begins as this one is now and changes apart from it. It holds no more than what is
   * asked of it, and is of use until inputs of this one change.
   */
  overlay(): TrackedStore {
    const overlay = new TrackedStore(this.#queries, this);
    overlay.#revision = this.#revision;
    return overlay;
  }

  #cellOf = (key: string): Cell => {
    const known = this.#cells.get(key);
    if (known) return known;
    const below = this.#base && this.#base.#cells.get(key);
    // An input that is no other here is used as it is.
    return below?.isInput ? below : this.#add(below ? copyOf(below) : newCell(key));
  };
  #add(cell: Cell): Cell {
    this.#cells.set(cell.key, cell);
    return cell;
  }
  #input = (name: string): Cell => this.#cellOf(INPUT + name);
  #query = (name: string, args: readonly Argument[]): Cell => this.#cellOf(keyOf(name, args));
  /** The reads of a copied cell are cells of the base. */
  #own = (cell: Cell): Cell => (this.#base ? this.#cellOf(cell.key) : cell);

  #reader(note: (cell: Cell) => unknown, chain: readonly Cell[]): Reader {
    const noted = (cell: Cell): Cell => {
      note(cell);
      return cell;
    };
    return {
      input: (name) => {
        const { value } = noted(this.#input(name));
        if (value === ABSENT) return undefined; // of an earlier process, and not set yet
        return value instanceof LazyInput ? value.read() : value;
      },
      ask: (name, args) => this.#value(noted(this.#query(name, args)), chain),
      digest: (name, args) => {
        const cell = noted(this.#query(name, args));
        return after(this.#bringUpToDate(cell, chain), () => cell.digest ?? '');
      },
      peek: (name, args) => this.#value(this.#query(name, args), chain),
    };
  }

  #value(cell: Cell, chain: readonly Cell[]): unknown {
    return after(this.#bringUpToDate(cell, chain), (value) => {
      if (value !== ABSENT) return value;
      const recent = this.#recent.get(cell);
      if (recent?.digest === cell.digest) return recent?.value;
      if (cell.running) return cell.running;
      return this.#valueBelow(cell) ?? this.#shared(cell, this.#again(cell, chain));
    });
  }

  /** The value of a result whose digest is known. */
  #again = (cell: Cell, chain: readonly Cell[]): unknown =>
    after(this.#run(cell, chain), (value) => this.#keep(cell, value, cell.digest));

  /** Several may wait for work that takes longer. */
  #shared(cell: Cell, work: unknown): unknown {
    if (!isPromise(work)) return work;
    this.#runningCount += 1;
    cell.running = work.finally(() => {
      this.#runningCount -= 1;
      cell.running = undefined;
    });
    return cell.running;
  }

  /** The value that the base has under the same digest, or computes and keeps; of files none is kept. */
  #valueBelow(cell: Cell): unknown {
    const base = this.#base;
    const { keeps, isPart } = this.#queryOf(cell);
    if (!base || keeps === 'digest' || isPart) return undefined;
    const below = base.#cells.get(cell.key);
    const isSame = below?.digest === cell.digest && below?.verifiedAt === base.#revision;
    return below && isSame ? base.#value(below, []) : undefined;
  }

  /** Afterwards the cell has the digest of this revision. Returns its value, if it has one. */
  #bringUpToDate(cell: Cell, chain: readonly Cell[]): unknown {
    if (cell.isInput || cell.verifiedAt === this.#revision) return cell.value;
    if (chain.includes(cell)) {
      const keys = [...chain, cell].map(({ key }) => key);
      throw new Error(`queries read each other: ${keys.join(' → ')}`);
    }
    if (cell.running) return cell.running;
    const isNew = cell.digest === undefined;
    return this.#shared(cell, isNew ? this.#compute(cell, chain) : this.#compare(cell, 0, chain));
  }

  /** Goes through what the cell read, and computes it again at the first that has changed. */
  #compare(cell: Cell, from: number, chain: readonly Cell[]): unknown {
    const { reads, verifiedAt: since } = cell;
    let inner: readonly Cell[] | undefined;
    for (let index = from; index < reads.length; index += 1) {
      const known = reads[index];
      if (!known) continue;
      const read = this.#own(known);
      if (!read.isInput && read.verifiedAt !== this.#revision) {
        let settled: unknown;
        try {
          settled = this.#bringUpToDate(read, (inner ??= [...chain, cell]));
        } catch {
          // The query itself meets that failure again, or no longer reads what fails.
          return this.#compute(cell, chain);
        }
        if (isPromise(settled))
          return settled.then(
            () =>
              read.changedAt > since
                ? this.#compute(cell, chain)
                : this.#compare(cell, index + 1, chain),
            () => this.#compute(cell, chain),
          );
      }
      if (read.changedAt > since) return this.#compute(cell, chain);
    }
    cell.verifiedAt = this.#revision;
    return cell.value;
  }

  #compute(cell: Cell, chain: readonly Cell[]): unknown {
    const reads = new Set<Cell>();
    return after(this.#run(cell, chain, reads), (value) => {
      const digest = digestOf(value);
      if (digest !== cell.digest) {
        cell.value = ABSENT;
        cell.digest = digest;
        cell.changedAt = this.#revision;
      }
      cell.reads = [...reads];
      cell.verifiedAt = this.#revision;
      return this.#keep(cell, value, digest);
    });
  }

  #run(cell: Cell, chain: readonly Cell[], reads = new Set<Cell>()): unknown {
    const args = JSON.parse(cell.key.slice(nameOf(cell.key).length)) as never[];
    const reader = this.#reader((read) => reads.add(read), [...chain, cell]);
    return this.#queryOf(cell).compute(reader, ...args);
  }

  #queryOf({ key }: Cell): Query {
    const query = this.#queries.get(nameOf(key));
    if (!query) throw new Error(`no query is named ${nameOf(key)}`);
    return query;
  }

  /** Returns the value to be used: the earlier one where it is equal. */
  #keep(cell: Cell, value: unknown, digest = ''): unknown {
    const kept = cell.value === ABSENT ? value : cell.value;
    const { keeps } = this.#queryOf(cell);
    rememberDigest(kept, digest);
    if (!keeps) cell.value = kept;
    if (keeps === 'briefly') this.#recent.keep(cell, { value, digest });
    return kept;
  }
}
