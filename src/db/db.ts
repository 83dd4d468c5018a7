/**
 * Queries over the content. A query is an ordinary function to its callers; its result is kept until
 * something it read has changed. What is read is noted for the query or page that is being computed,
 * through components and asynchronous calls, by `AsyncLocalStorage`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Argument, Query, Reader } from './query.ts';
import { TrackedStore } from './tracked-store.ts';

const QUERIES = new Map<string, Query>();
const CURRENT = new AsyncLocalStorage<Reader>();

/** A store that knows all queries that were defined, without inputs. */
export const createStore = (): TrackedStore => new TrackedStore(QUERIES);

/** Runs `work`, whose queries read with that reader. */
export const readingWith = <R>(reader: Reader, work: () => R): R => CURRENT.run(reader, work);

function reader(): Reader {
  const current = CURRENT.getStore();
  if (!current) throw new Error('a query was called outside the database (src/db/db.ts)');
  return current;
}

/** The value of an input (see src/db/inputs.ts); undefined where there is none. */
export const input = (key: string): unknown => reader().input(key);

function define(name: string, query: Query): void {
  // A bundle that is loaded again, as by a development server, defines its queries anew.
  QUERIES.set(name, query);
}

const computing =
  <A extends Argument[], R>(compute: (...args: A) => R): Query['compute'] =>
  (current, ...args) =>
    CURRENT.run(current, () => compute(...(args as unknown as A)));

export interface TrackedQuery<A extends Argument[], R> {
  (...args: A): R;
  /** The digest of its result: what reads it is computed again when the result changes. */
  readonly digest: (...args: A) => string | Promise<string>;
}

/**
 * Defines a query.
 * @param name of its own, as it appears in messages
 * @param compute must depend on nothing but its arguments and what it reads; its result is data
 * without functions, and is never changed afterwards
 * @param options see `Query`
 */
export function query<A extends Argument[], R>(
  name: string,
  compute: (...args: A) => R,
  options: Pick<Query, 'keeps'> = {},
): TrackedQuery<A, R> {
  let isAsync = false;
  define(name, {
    ...options,
    compute: computing((...args: A) => {
      const result = compute(...args);
      isAsync = result instanceof Promise;
      return result;
    }),
  });
  const ask = (...args: A) => {
    const result = reader().ask(name, args);
    return (isAsync && !(result instanceof Promise) ? Promise.resolve(result) : result) as R;
  };
  return Object.assign(ask, { digest: (...args: A) => reader().digest(name, args) });
}

/** A map of which each reader depends on the keys it asked for, or on all where it asks for all. */
export class TrackedMap<V> implements ReadonlyMap<string, V> {
  readonly #all: () => ReadonlyMap<string, V>;
  readonly get: (key: string) => V | undefined;
  /** @param all a query @param one a query for one key of it */
  constructor(all: () => ReadonlyMap<string, V>, one: (key: string) => V | undefined) {
    this.#all = all;
    this.get = one;
  }
  has(key: string): boolean {
    return this.get(key) !== undefined;
  }
  get size(): number {
    return this.#all().size;
  }
  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#all().forEach(each);
  }
  entries() {
    return this.#all().entries();
  }
  keys() {
    return this.#all().keys();
  }
  values() {
    return this.#all().values();
  }
  [Symbol.iterator]() {
    return this.#all().entries();
  }
}

/**
 * Defines a query whose result is a map. Who asks it for one key is computed again only when the
 * value of that key has changed.
 * @param compute as for `query`; no value is undefined
 */
export function index<V>(
  name: string,
  compute: () => ReadonlyMap<string, V> | Promise<ReadonlyMap<string, V>>,
): () => Promise<ReadonlyMap<string, V>> {
  define(name, { compute: computing(compute) });
  define(`${name}: one`, {
    compute: (current, key: string) => (current.ask(name, []) as ReadonlyMap<string, V>).get(key),
    isPart: true,
  });
  const map = new TrackedMap(
    () => reader().ask(name, []) as ReadonlyMap<string, V>,
    (key) => reader().ask(`${name}: one`, [key]) as V | undefined,
  );
  return async () => {
    await reader().peek(name, []);
    return map;
  };
}
