import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.ts';
import type { Query, Reader } from './query.ts';
import { TrackedStore } from './tracked-store.ts';

/** Counts how often each query runs. */
function counted(queries: Record<string, (reader: Reader, ...args: never[]) => unknown>) {
  const runs: string[] = [];
  const registered = new Map(
    Object.entries(queries).map(([name, compute]): [string, Query] => [
      name,
      {
        compute: (reader, ...args) => {
          runs.push(`${name}${args.length > 0 ? `(${args.join()})` : ''}`);
          return compute(reader, ...args);
        },
      },
    ]),
  );
  return { store: new TrackedStore(registered), runs, registered };
}

const ask = (store: TrackedStore, name: string, ...args: (string | number)[]) =>
  store.track((reader) => reader.ask(name, args)).result;

describe('a tracked store', () => {
  it('computes once, and again only when something read has changed', () => {
    const { store, runs } = counted({ sum: (r) => Number(r.input('a')) + Number(r.input('b')) });
    store.set([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(ask(store, 'sum')).toBe(3);
    store.set([['c', 9]]);
    expect(ask(store, 'sum')).toBe(3);
    expect(runs).toEqual(['sum']);
    store.set([['a', 5]]);
    expect(ask(store, 'sum')).toBe(7);
    expect(runs).toEqual(['sum', 'sum']);
  });

  it('stops a change at a query whose result is the same', () => {
    const { store, runs } = counted({
      parity: (r) => Number(r.input('a')) % 2,
      word: (r) => (r.ask('parity', []) === 0 ? 'even' : 'odd'),
    });
    store.set([['a', 2]]);
    expect(ask(store, 'word')).toBe('even');
    store.set([['a', 4]]);
    expect(ask(store, 'word')).toBe('even');
    expect(runs).toEqual(['word', 'parity', 'parity']);
  });

  it('computes again what was forgotten, also in the same revision', () => {
    const { store, runs } = counted({ one: () => 1 });
    store.set([['a', 1]]);
    expect(ask(store, 'one')).toBe(1);
    store.forget('one', []);
    expect(store.refresh('one', [])).toEqual({ value: 1 });
    expect(runs).toEqual(['one', 'one']);
  });

  it('waits for queries that are asynchronous, once for all who ask', async () => {
    const { store, runs } = counted({
      slow: async (r) => {
        await Promise.resolve();
        return Number(r.input('a')) + 1;
      },
      double: async (r) => 2 * Number(await r.ask('slow', [])),
    });
    store.set([['a', 1]]);
    expect(await Promise.all([ask(store, 'double'), ask(store, 'slow')])).toEqual([4, 2]);
    expect(runs).toEqual(['double', 'slow']);
    store.set([['a', 2]]);
    expect(await Promise.all([ask(store, 'slow'), ask(store, 'double')])).toEqual([3, 6]);
  });

  it('keeps no failure: what threw is asked again, and who read it with it', () => {
    const { store } = counted({
      strict: (r) => {
        if (r.input('a') === undefined) throw new Error('a is missing');
        return r.input('a');
      },
      outer: (r) => r.ask('strict', []),
    });
    expect(() => ask(store, 'outer')).toThrow('a is missing');
    store.set([['a', 1]]);
    expect(ask(store, 'outer')).toBe(1);
    store.set([['a', undefined]]);
    expect(() => ask(store, 'outer')).toThrow('a is missing');
    store.set([['a', 1]]);
    expect(ask(store, 'outer')).toBe(1);
  });

  it('names queries that read each other', () => {
    const { store } = counted({ a: (r) => r.ask('b', []), b: (r) => r.ask('a', []) });
    expect(() => ask(store, 'a')).toThrow('a[] → b[] → a[]');
  });

  it('refuses a change while queries run', async () => {
    const { store } = counted({ slow: async (r) => [await Promise.resolve(), r.input('a')] });
    const running = ask(store, 'slow');
    expect(() => store.set([['a', 1]])).toThrow('while queries were running');
    await running;
    store.set([['a', 1]]);
  });
});

/**
 * A random program: query `n` reads, depending on the values it meets, inputs and queries below it.
 * Its result is small, so that changes often stop.
 */
const program = fc.array(
  fc.record({
    reads: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    modulus: fc.integer({ min: 1, max: 5 }),
    isAsync: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const INPUTS = 5;
/** Of each input one new value: one that changes and returns within a step counts as changed. */
const changes = fc.uniqueArray(
  fc.tuple(fc.nat(INPUTS - 1), fc.option(fc.nat(9), { nil: undefined })),
  { selector: ([input]) => input, maxLength: 3 },
);
/** What nobody asks for stays as old as it is. */
const stepOf = fc.record({ change: changes, unasked: fc.array(fc.nat(11), { maxLength: 8 }) });

function registry(
  queries: { reads: number[]; modulus: number; isAsync: boolean }[],
  runs: number[],
) {
  const compute = async (reader: Reader, at: number) => {
    runs.push(at);
    const { reads, modulus } = queries[at]!;
    let sum = at;
    for (const read of reads) {
      // The value met so far decides what is read next.
      const target = (read + sum) % (INPUTS + at);
      sum += Number(
        target < INPUTS
          ? (reader.input(`i${target}`) ?? 0)
          : await reader.ask('q', [target - INPUTS]),
      );
    }
    return sum % modulus;
  };
  return new Map<string, Query>([['q', { compute }]]);
}

describe('any program and any changes', () => {
  it('give what a computation from nothing gives, and run nothing whose reads are equal', () =>
    fc.assert(
      fc.asyncProperty(program, fc.array(stepOf, { maxLength: 7 }), async (queries, steps) => {
        const runs: number[] = [];
        let store = new TrackedStore(registry(queries, runs));
        const inputs = new Map<string, number | undefined>();
        const seen = new Map<number, string>();
        for (const [turn, { change, unasked }] of steps.entries()) {
          const changed = change.map(([input, value]) => [`i${input}`, value] as const);
          for (const [key, value] of changed) inputs.set(key, value);
          if (turn % 3 === 2) {
            const later = new TrackedStore(registry(queries, runs));
            later.restore(structuredClone([...store.stored((name) => name === 'q')]), [...inputs]);
            store = later;
            seen.clear();
          } else store.set(changed);
          const fresh = new TrackedStore(registry(queries, []));
          fresh.set(inputs);
          for (const at of queries.keys()) {
            if (unasked.includes(at)) {
              seen.delete(at);
              continue;
            }
            const before = runs.length;
            const { result } = store.track((reader) => reader.ask('q', [at]));
            const expected = fresh.track((reader) => reader.ask('q', [at]));
            expect(await result).toBe(await expected.result);
            const [, , reads] = [...fresh.stored(() => false)].find(([key]) => key === `q[${at}]`)!;
            const cells = [...fresh.stored(() => false)];
            const now = digestOf(reads.map((place) => cells[place]!.slice(0, 2)));
            if (turn % 3 !== 2 && seen.get(at) === now)
              expect(runs.slice(before)).not.toContain(at);
            seen.set(at, now);
          }
        }
      }),
      { numRuns: 300 },
    ));

  it('leave an overlay and its base apart', () =>
    fc.assert(
      fc.asyncProperty(
        program,
        changes,
        changes,
        changes,
        async (queries, first, second, third) => {
          const named = (list: typeof first) =>
            list.map(([input, value]) => [`i${input}`, value] as const);
          const all = async (store: TrackedStore) => {
            const values: unknown[] = [];
            for (const at of queries.keys())
              values.push(await store.track((reader) => reader.ask('q', [at])).result);
            return values;
          };
          const fresh = (...steps: (typeof first)[]) => {
            const store = new TrackedStore(registry(queries, []));
            store.set(steps.flatMap(named));
            return store;
          };
          const base = fresh(first);
          const before = await all(base);
          const overlay = base.overlay();
          overlay.set(named(second));
          expect(await all(overlay)).toEqual(await all(fresh(first, second)));
          const twin = fresh(first);
          await all(twin);
          expect([...base.stored(() => true)]).toEqual([...twin.stored(() => true)]);
          expect(await all(base)).toEqual(before);
          // Of an earlier process, which kept no values.
          const restored = new TrackedStore(registry(queries, []));
          restored.restore(structuredClone([...twin.stored(() => false)]), named(first));
          const above = restored.overlay();
          above.set(named(second));
          expect(await all(above)).toEqual(await all(fresh(first, second)));
          expect(await all(restored)).toEqual(before);
          // What was not brought up to date yet is no less right in an overlay.
          base.set(named(third));
          const later = base.overlay();
          later.set(named(second));
          expect(await all(later)).toEqual(await all(fresh(first, third, second)));
          expect(await all(base)).toEqual(await all(fresh(first, third)));
        },
      ),
    ));
});
