/**
 * Inputs (records, bodies, the day) and named queries over them. Each result is kept with what it was
 * computed from, so that after a change only those queries are computed again that read something whose
 * value is now another; a query whose new result equals the old one stops the change there.
 * The method is that of Salsa and of rustc's queries: revisions, and early cutoff by digest.
 */
import { digestOf, rememberDigest } from './digest.ts';
import type { Input } from './inputs.ts';
import { LazyInput } from './lazy-input.ts';
import type { Argument, Query, Reader } from './query.ts';

interface Cell {
  /** `ABSENT` where only the digest is known: restored from disk, or not to be kept in memory. */
  readonly value: unknown;
  readonly digest: string;
  /** Keys of inputs and queries it was computed from, in the order of reading. Of an input: none. */
  readonly reads: readonly string[];
  /** The revision in which the digest became what it is. */
  readonly changedAt: number;
}

/** A cell as it is kept on disk: its digest, and where in the list stand the cells that it read. */
export type StoredCell = readonly [key: string, digest: string, reads: readonly number[]];

const ABSENT = Symbol('absent');
const MOST_RECENT = 24;
const MISSING = digestOf(undefined);

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** `then` for a value that may or may not have to be waited for. */
const after = <T, R>(value: T | Promise<T>, next: (value: T) => R): R | Promise<Awaited<R>> =>
  isPromise(value) ? (value.then(next as never) as Promise<Awaited<R>>) : next(value as T);

const keyOf = (name: string, args: readonly Argument[]): string => name + JSON.stringify(args);

const isInput = (key: string): boolean => key.startsWith('=');

export class TrackedStore {
  #cells = new Map<string, Cell>();
  /** The revision in which a cell was last known to be up to date. */
  #verified = new Map<string, number>();
  #revision = 1;
  readonly #queries: ReadonlyMap<string, Query>;
  /** Queries that are being computed or compared now, which several readers may wait for. */
  readonly #running = new Map<string, Promise<unknown>>();
  /** The last results that are kept briefly, the oldest first. */
  readonly #recent = new Map<string, { readonly value: unknown; readonly digest: string }>();

  constructor(queries: ReadonlyMap<string, Query>) {
    this.#queries = queries;
  }

  /**
   * Sets inputs; `undefined` removes one. Equal values change nothing.
   * @param digest of the value, where it is known already
   * @throws Error while queries are being computed: they would see half of the change
   */
  set(inputs: Iterable<Input>): void {
    if (this.#running.size > 0) throw new Error('inputs changed while queries were running');
    const revision = this.#revision + 1;
    for (const [name, value, known] of inputs) {
      const key = `=${name}`;
      const digest = known ?? digestOf(value);
      const before = this.#cells.get(key);
      if ((before?.digest ?? MISSING) === digest) {
        if (before?.value === ABSENT) {
          rememberDigest(value, digest);
          this.#cells.set(key, { ...before, value });
        }
        continue;
      }
      this.#revision = revision;
      rememberDigest(value, digest);
      this.#cells.set(key, { value, digest, reads: [], changedAt: revision });
    }
  }

  /** Runs `work` with a reader. Returns its result and the keys it read. */
  track<R>(work: (reader: Reader) => R): {
    readonly result: R;
    readonly reads: ReadonlySet<string>;
  } {
    const reads = new Set<string>();
    return { result: work(this.#reader(reads, [])), reads };
  }

  /**
   * Brings a query up to date.
   * @returns its new result in a field, where the result is another than before; else undefined
   */
  refresh(
    name: string,
    args: readonly Argument[],
  ): { readonly value: unknown } | undefined | Promise<{ readonly value: unknown } | undefined> {
    const key = keyOf(name, args);
    const before = this.#cells.get(key)?.digest;
    return after(this.#bringUpToDate(key, []), (value) =>
      this.#cell(key).digest === before ? undefined : { value },
    );
  }

  /** The digest of a query's result as it was last computed; undefined where it never was. */
  digest(name: string, args: readonly Argument[]): string | undefined {
    return this.#cells.get(keyOf(name, args))?.digest;
  }

  /** Makes the next `refresh` of a query compute and return it whatever it read. */
  forget(name: string, args: readonly Argument[]): void {
    this.#cells.delete(keyOf(name, args));
  }

  /** Forgets all that neither these queries nor what they read need. */
  prune(roots: Iterable<readonly [name: string, args: readonly Argument[]]>): void {
    const used = new Set<string>();
    const waiting = Array.from(roots, ([name, args]) => keyOf(name, args));
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (used.has(key)) continue;
      used.add(key);
      waiting.push(...(this.#cells.get(key)?.reads ?? []));
    }
    for (const key of this.#cells.keys())
      if (!used.has(key) && !isInput(key)) {
        this.#cells.delete(key);
        this.#verified.delete(key);
      }
  }

  /** All digests and reads, to go on from in a later process. */
  stored(): StoredCell[] {
    const places = new Map(Array.from(this.#cells.keys(), (key, index) => [key, index]));
    return Array.from(this.#cells, ([key, { digest, reads }]) => [
      key,
      digest,
      reads.flatMap((read) => places.get(read) ?? []),
    ]);
  }

  /**
   * Goes on from where an earlier process of the same code ended: what read nothing that `inputs`
   * changes is not computed again. To be called first, with all inputs.
   */
  restore(cells: readonly StoredCell[], inputs: readonly Input[]): void {
    const present = new Set(inputs.map(([key]) => key));
    const gone: [string, undefined][] = [];
    for (const [key, digest, reads] of cells) {
      const names = reads.map((place) => cells[place]?.[0] ?? '');
      this.#cells.set(key, { value: ABSENT, digest, reads: names, changedAt: 0 });
      if (!isInput(key)) this.#verified.set(key, this.#revision);
      else if (!present.has(key.slice(1))) gone.push([key.slice(1), undefined]);
    }
    this.set([...inputs, ...gone]);
  }

  /** A store that begins as this one is now and changes apart from it. */
  fork(): TrackedStore {
    const copy = new TrackedStore(this.#queries);
    copy.#cells = new Map(this.#cells);
    copy.#verified = new Map(this.#verified);
    copy.#revision = this.#revision;
    return copy;
  }

  #reader(reads: Set<string>, chain: readonly string[]): Reader {
    return {
      input: (name) => {
        const key = `=${name}`;
        reads.add(key);
        const cell = this.#cells.get(key);
        if (cell) return cell.value instanceof LazyInput ? cell.value.read() : cell.value;
        this.#cells.set(key, { value: undefined, digest: MISSING, reads: [], changedAt: 0 });
        return undefined;
      },
      ask: (name, args) => {
        const key = keyOf(name, args);
        reads.add(key);
        return this.#value(key, chain);
      },
      digest: (name, args) => {
        const key = keyOf(name, args);
        reads.add(key);
        return after(this.#bringUpToDate(key, chain), () => this.#cell(key).digest);
      },
      peek: (name, args) => this.#value(keyOf(name, args), chain),
    };
  }

  #cell(key: string): Cell {
    const cell = this.#cells.get(key);
    if (!cell) throw new Error(`${key} was not computed`);
    return cell;
  }

  #value(key: string, chain: readonly string[]): unknown {
    return after(this.#bringUpToDate(key, chain), (value) => {
      if (value !== ABSENT) return value;
      const recent = this.#recent.get(key);
      return recent?.digest === this.#cell(key).digest ? recent.value : this.#compute(key, chain);
    });
  }

  /** Afterwards the cell has the digest of this revision. Returns its value, if it has one. */
  #bringUpToDate(key: string, chain: readonly string[]): unknown {
    if (isInput(key) || this.#verified.get(key) === this.#revision)
      return this.#cells.get(key)?.value;
    if (chain.includes(key))
      throw new Error(`queries read each other: ${[...chain, key].join(' → ')}`);
    const running = this.#running.get(key);
    if (running) return running;
    const cell = this.#cells.get(key);
    const work = cell ? this.#compare(key, cell, 0, chain) : this.#compute(key, chain);
    if (!isPromise(work)) return work;
    const done = work.finally(() => this.#running.delete(key));
    this.#running.set(key, done);
    return done;
  }

  /** Goes through what the cell read, and computes it again at the first that has changed. */
  #compare(key: string, cell: Cell, from: number, chain: readonly string[]): unknown {
    const since = this.#verified.get(key) ?? 0;
    const inner = [...chain, key];
    for (let index = from; index < cell.reads.length; index += 1) {
      const read = cell.reads[index] ?? '';
      const hasChanged = () => (this.#cells.get(read)?.changedAt ?? Infinity) > since;
      if (!isInput(read) && this.#verified.get(read) !== this.#revision) {
        let settled: unknown;
        try {
          settled = this.#bringUpToDate(read, inner);
        } catch {
          // The query itself meets that failure again, or no longer reads what fails.
          return this.#compute(key, chain);
        }
        if (isPromise(settled))
          return settled.then(
            () =>
              hasChanged() ? this.#compute(key, chain) : this.#compare(key, cell, index + 1, chain),
            () => this.#compute(key, chain),
          );
      }
      if (hasChanged()) return this.#compute(key, chain);
    }
    this.#verified.set(key, this.#revision);
    return cell.value;
  }

  #compute(key: string, chain: readonly string[]): unknown {
    const split = key.indexOf('[');
    const query = this.#queries.get(key.slice(0, split));
    if (!query) throw new Error(`no query is named ${key.slice(0, split)}`);
    const reads = new Set<string>();
    const args = JSON.parse(key.slice(split)) as never[];
    const result = query.compute(this.#reader(reads, [...chain, key]), ...args);
    return after(result, (value) => this.#keep(key, value, [...reads], query.keeps));
  }

  #remember(key: string, result: { readonly value: unknown; readonly digest: string }): void {
    this.#recent.delete(key);
    this.#recent.set(key, result);
    if (this.#recent.size <= MOST_RECENT) return;
    const [oldest] = this.#recent.keys();
    if (oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Returns the value to be used: the earlier one where it is equal. */
  #keep(key: string, value: unknown, reads: readonly string[], keeps: Query['keeps']): unknown {
    const digest = digestOf(value);
    const before = this.#cells.get(key);
    const isSame = before?.digest === digest;
    const kept = isSame && before.value !== ABSENT ? before.value : value;
    rememberDigest(kept, digest);
    this.#cells.set(key, {
      value: keeps ? ABSENT : kept,
      digest,
      reads,
      changedAt: isSame ? before.changedAt : this.#revision,
    });
    this.#verified.set(key, this.#revision);
    if (keeps === 'briefly') this.#remember(key, { value, digest });
    return kept;
  }
}
